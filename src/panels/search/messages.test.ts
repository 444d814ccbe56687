import { expect, test } from 'vitest';
import { answersTo, sheet, territory } from './answers.fixture.ts';
import { countMessage, startingMessage } from './messages.ts';
import { type Answers, optionGroups, startingGroups } from './option-groups.ts';

const counted = (over: Partial<Answers>) => {
  const answers = answersTo(over);
  return countMessage(answers, optionGroups(answers));
};

const meant = sheet('a', { isExact: false, isMeant: true, near: ['bassin'] });

test('sheets near in meaning are counted apart from those that speak of it', () => {
  expect(counted({ sheets: [meant], sheetCount: 0 })).toBe('aucune fiche, 1 proche par le sens');
  expect(counted({ sheets: [sheet('a')], sheetCount: 1 })).toBe('1\u00a0fiche');
});

test('sheets that give way to a territory are not counted', () => {
  const named = { query: 'corse', territories: [territory('Corse')], sheetCount: 0 };
  expect(counted({ ...named, sheets: [meant] })).toBe('1 territoire');
  expect(counted({ ...named, sheets: [{ ...meant, isFar: true }] })).toBe('1 territoire');
});

test('before anything is typed what is offered is counted', () => {
  expect(startingMessage(startingGroups([], ['énergie', 'vélo']))).toBe('2 suggestions');
  expect(startingMessage(startingGroups(['eau'], ['énergie']))).toBe('1 dernière recherche, 1 suggestion');
});
