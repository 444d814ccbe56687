import { expect, test } from 'vitest';
import { parseOuterNames } from './read-geography.ts';

const HEADER = 'kind\tname\tlongitude\tlatitude\tfrom\n';

test('a sea and a country, each at its place', () => {
  expect(parseOuterNames(`${HEADER}sea\tManche\t-2.6\t50.05\t0\ncountry\tSuisse\t8\t47\t4.3\n`)).toEqual([
    { kind: 'sea', name: 'Manche', position: [-2.6, 50.05], from: 0 },
    { kind: 'country', name: 'Suisse', position: [8, 47], from: 4.3 },
  ]);
});

test.each([
  ['lake\tLéman\t6.5\t46.4\t0', '« kind » must be sea or country'],
  ['sea\tManche\t\t50\t0', '« longitude » is empty'],
  ['sea\tManche\t2\t50\t', '« from » is empty'],
  ['sea\tManche\tx\t50\t0', '« longitude » is no number'],
])('%j is refused at its line', (row, why) => {
  expect(() => parseOuterNames(`${HEADER}${row}\n`)).toThrow(`outer-names.tsv:2: ${why}`);
});
