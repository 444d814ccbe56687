import { expect, test } from 'vitest';
import { answersTo, sheet, territory } from './answers.fixture.ts';
import { countMessage, startingMessage } from './messages.ts';
import { type Answers, optionGroups, startingGroups } from './option-groups.ts';

const counted = (over: Partial<Answers>) => {
  const answers = answersTo(over);
  return countMessage(answers, optionGroups(answers));
};

test('sheets that give way to a territory are not counted', () => {
  const near = sheet('a', { isExact: false, near: ['bassin'] });
  const named = { query: 'corse', territories: [territory('Corse')], sheetCount: 1 };
  expect(counted({ ...named, sheets: [near] })).toBe('1 territoire');
  expect(counted({ sheets: [near], sheetCount: 1 })).toBe('1\u00a0fiche');
});

test('before anything is typed what is offered is counted', () => {
  expect(startingMessage(startingGroups([], ['énergie', 'vélo']))).toBe('2 suggestions');
  expect(startingMessage(startingGroups(['eau'], ['énergie']))).toBe('1 dernière recherche, 1 suggestion');
});
