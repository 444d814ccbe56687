import { expect, test } from 'vitest';
import { territoryFixture, tinyCatalogue } from '../../app/testing/tiny-atlas.ts';
import type { TerritoryResult } from '../../state/search/territories/search-territories.ts';
import { answersTo, sheet, territory } from './answers.fixture.ts';
import { type Answers, optionGroups, startingGroups } from './option-groups.ts';

const groupsOf = (answers: Partial<Answers>) => optionGroups(answersTo(answers));

const titles = (answers: Partial<Answers>) => groupsOf(answers).map(({ title }) => title);

const begun = (name: string) => territory(name, { isNamed: false });

test('sheets that say a word come before territories whose name only begins with it', () => {
  expect(titles({ query: 'eau', territories: [begun('Eauze')], sheets: [sheet('a')] })).toEqual([
    'Fiches',
    'Territoires',
  ]);
});

test('a territory that is named comes first, and so does one that is begun when no sheet says the word', () => {
  expect(titles({ query: 'nancy', territories: [territory('Nancy')], sheets: [sheet('a')] })).toEqual([
    'Territoires',
    'Fiches',
  ]);
  expect(
    titles({ query: 'nan', territories: [begun('Nancy')], sheets: [sheet('a', { isExact: false })] }),
  ).toEqual(['Territoires', 'Fiches']);
});

test('a code is a territory’s, even where a sheet has the same figure', () => {
  const rennes = territory('Rennes');
  expect(titles({ query: '35000', territories: [rennes], sheets: [sheet('a')] })[0]).toBe('Territoires');
});

test('sheets with some of the words only give way to a territory that has them all', () => {
  const partial = sheet('a', { isExact: false, isPartial: true });
  expect(
    titles({ query: 'saint denis', territories: [territory('Saint-Denis')], sheets: [partial] }),
  ).toEqual(['Territoires']);
  expect(
    titles({
      query: 'eau volcan',
      territories: [territory('Eauze', { isGuess: true, isNamed: false })],
      sheets: [partial],
    }),
  ).toEqual(['Fiches', 'Territoires']);
});

test('sheets of the territory that leads come after it, and are not listed twice', () => {
  const brest = territory('Brest');
  const [soleil] = tinyCatalogue.sheets;
  const sheets = soleil ? [{ sheet: soleil, territory: territoryFixture('region', '53', 'Bretagne') }] : [];
  const asked = answersTo({ query: 'brest', territories: [brest], sheets: [sheet('soleil'), sheet('b')] });
  const groups = optionGroups(asked, { territories: [brest], sheets });
  expect(groups.map(({ title }) => title)).toEqual(['Territoires', 'Fiches pour Brest', 'Fiches']);
  expect(groups.slice(1).map(({ options }) => options.map(({ key }) => key))).toEqual([
    ['soleil'],
    ['liste', 'b'],
  ]);
  const elsewhere = { territories: [territory('Brestivel')], sheets };
  expect(optionGroups(asked, elsewhere).map(({ title }) => title)).toEqual(['Territoires', 'Fiches']);
});

test('what is a typo for both is a town’s first, if the words name it', () => {
  const typo = sheet('a', { isExact: false, isMisspelt: true });
  const town = (over: Partial<TerritoryResult>) =>
    titles({
      query: 'vileurbane',
      territories: [territory('Villeurbanne', { isGuess: true, ...over })],
      sheets: [typo],
    });
  expect(town({ isNamed: true })).toEqual(['Territoires', 'Fiches']);
  expect(town({ isNamed: false })[0]).toBe('Fiches');
});

test('guesses are offered only when nothing answers', () => {
  expect(titles({ query: 'mobiltés', guesses: ['mobilités'] })).toEqual(['Vouliez-vous dire']);
  expect(titles({ query: 'mobilités', guesses: ['mobilité'], sheets: [sheet('a')] })).toEqual(['Fiches']);
  expect(titles({ query: 'x' })).toEqual(['Fiches']);
});

test('the way to the whole list leads the sheets and counts them all', () => {
  const sheets = ['a', 'b', 'c', 'd', 'e'].map((id) => sheet(id));
  const [group] = groupsOf({ sheets, sheetCount: 5 });
  expect(group?.options.map(({ kind }) => kind)).toEqual(['list', 'sheet', 'sheet', 'sheet']);
  expect(group?.options[0]).toMatchObject({ query: 'eau', count: 5 });
});

test('a common noun that no sheet says leads with that, and with themes, before territories that begin with it', () => {
  const [fiches, named] = groupsOf({ isCommonNoun: true, territories: [begun('Eauze')] });
  expect(fiches).toMatchObject({
    title: 'Fiches',
    note: 'Aucune fiche sur «\u00a0eau\u00a0». Parcourir un thème\u00a0:',
    options: [{ kind: 'theme', theme: { id: 'energie' } }],
  });
  expect(named?.title).toBe('Territoires');
});

test('a common noun is looked for in the sheets, unless it names a territory', () => {
  const whole = { isCommonNoun: true, query: 'sens' };
  expect(titles({ ...whole, territories: [territory('Sens')] })).toEqual(['Territoires']);
  expect(titles({ ...whole, territories: [begun('Sens')] })).toEqual(['Fiches', 'Territoires']);
});

test('a sheet found through a typo is left out where a territory has the very word', () => {
  const typo = sheet('a', { isExact: false, isMisspelt: true });
  expect(titles({ query: 'brest', territories: [territory('Brest')], sheets: [typo] })).toEqual([
    'Territoires',
  ]);
  expect(titles({ query: 'reset', sheets: [typo] })).toEqual(['Fiches']);
});

test('nothing is offered twice before anything is typed', () => {
  const groups = startingGroups(['tiers lieux'], ['tiers lieux', 'énergie']);
  expect(
    groups.flatMap(({ options }) => options.map((option) => option.kind === 'query' && option.text)),
  ).toEqual(['tiers lieux', 'énergie']);
  expect(startingGroups([], [])).toEqual([]);
});

test('of a long text only the beginning is repeated', () => {
  const [group] = groupsOf({ query: `${'eau vive '.repeat(22)}` });
  expect(group?.note).toMatch(/^Aucune fiche sur «\u00a0eau vive .{30,55}…\u00a0»\./u);
});
