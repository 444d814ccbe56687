import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cityOfArrondissement, postcodesOfArrondissement } from './arrondissement-code.ts';

const rows = (file: string) =>
  readFileSync(`data/territories/cog-2026/${file}.tsv`, 'utf8')
    .split('\n')
    .filter((line) => /^\d/u.test(line))
    .map((line) => line.split('\t'));

test('each arrondissement of the COG leads to its city, and no commune is taken for one', () => {
  const arrondissements = rows('arrondissements-municipaux');
  expect(arrondissements).toHaveLength(45);
  for (const [code = '', , city] of arrondissements) expect(cityOfArrondissement(code), code).toBe(city);
  for (const [code = ''] of rows('communes')) expect(cityOfArrondissement(code), code).toBeNull();
});

test.each([
  ['75101', ['75001']],
  ['75110', ['75010']],
  ['75116', ['75016', '75116']],
  ['75120', ['75020']],
  ['13203', ['13003']],
  ['13216', ['13016']],
  ['69387', ['69007']],
  ['75056', []],
  ['35238', []],
])('the postcodes of %s are %j', (code, postcodes) => {
  expect(postcodesOfArrondissement(code)).toEqual(postcodes);
});

test('each postcode of an arrondissement is its city’s', () => {
  const postcodesOf = new Map(rows('communes').map((row) => [row[0], row[7]?.split(' ') ?? []]));
  for (const [code = '', , city] of rows('arrondissements-municipaux'))
    expect(postcodesOf.get(city), code).toEqual(expect.arrayContaining([...postcodesOfArrondissement(code)]));
});
