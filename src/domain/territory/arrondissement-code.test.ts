import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cityOfArrondissement } from './arrondissement-code.ts';

test('each arrondissement of the COG leads to its city, and no commune is taken for one', () => {
  const rows = (file: string) =>
    readFileSync(`data/territories/cog-2026/${file}.tsv`, 'utf8')
      .split('\n')
      .filter((line) => /^\d/u.test(line))
      .map((line) => line.split('\t'));
  const arrondissements = rows('arrondissements-municipaux');
  expect(arrondissements).toHaveLength(45);
  for (const [code = '', , city] of arrondissements) expect(cityOfArrondissement(code), code).toBe(city);
  for (const [code = ''] of rows('communes')) expect(cityOfArrondissement(code), code).toBeNull();
});
