import { expect, test } from 'vitest';
import { parseOuterNames } from './outer-names.ts';

const HEADER = 'kind\tname\tlongitude\tlatitude\n';

test('a sea and a country, each at its place', () => {
  expect(parseOuterNames(`${HEADER}sea\tManche\t-2.6\t50.05\ncountry\tSuisse\t8\t47\n`)).toEqual([
    { kind: 'sea', name: 'Manche', position: [-2.6, 50.05] },
    { kind: 'country', name: 'Suisse', position: [8, 47] },
  ]);
});

test.each([
  ['lake\tLéman\t6.5\t46.4', 'kind must be sea or country'],
  ['sea\tManche\t\t50', 'a number is missing'],
  ['sea\tManche\tx\t50', 'a number is missing'],
])('%j is refused at its line', (row, why) => {
  expect(() => parseOuterNames(`${HEADER}${row}\n`)).toThrow(`outer-names.tsv:2: ${why}`);
});
