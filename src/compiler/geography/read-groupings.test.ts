import { expect, test } from 'vitest';
import { parseGroupings } from './read-groupings.ts';

const good = `regroupements:
  - identifiant: pays-de-langres
    niveau: petr
    nom: PETR du Pays de Langres
    siege: '52269'
    membres:
      - '200072999'
    source: journal du PETR, 2016
`;

test('a grouping is read with its members and its source', () => {
  expect(parseGroupings(good)).toEqual([
    {
      code: 'pays-de-langres',
      level: 'petr',
      name: 'PETR du Pays de Langres',
      epci: ['200072999'],
      seat: '52269',
      source: 'journal du PETR, 2016',
    },
  ]);
});

test.each([
  ['a missing source', good.replace(/ {4}source.*\n/, ''), /groupings\.yaml:2: .*source/],
  ['an unquoted code', good.replace("'200072999'", '200072999'), /groupings\.yaml:7: /],
  ['an unknown level', good.replace('petr', 'pays'), /groupings\.yaml:3: /],
  ['invalid YAML', good.replace('- ident', '-ident'), /groupings\.yaml:\d+: /],
  ['an identifier used twice', good + good.replace('regroupements:\n', ''), /groupings\.yaml:9: /],
  [
    'a member of two groupings of a level',
    good + good.replace('regroupements:\n', '').replace('pays-de-langres', 'autre'),
    /groupings\.yaml:14: .*200072999/,
  ],
])('%s is told with file and line', (_case, text, message) => {
  expect(() => parseGroupings(text)).toThrow(message);
});
