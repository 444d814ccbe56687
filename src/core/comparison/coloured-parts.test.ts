import { expect, test } from 'vitest';
import { territoryFixture } from '../../app/testing/tiny-atlas.ts';
import type { Level } from '../territory/levels.ts';
import { colouredParts, type Part, partLevel } from './coloured-parts.ts';
import { box } from './common-border.fixture.ts';

test.each([
  [['region', 'region'], 'departement'],
  [['departement', 'petr'], 'epci'],
  [['epci', 'ept', 'commune'], 'commune'],
  [['region', 'departement'], 'epci'],
  [['departement', 'epci'], 'epci'],
  [['commune', 'commune'], null],
] as [Level[], string | null][])('%s are coloured by one level', (levels, expected) => {
  expect(partLevel(levels)).toBe(expected);
});

const part = (level: Level, code: string, population: number, areaKm2: number | null = 10): Part => ({
  ...territoryFixture(level, code, code, {
    indicators: { population, areaKm2, communes: 1, ruralShare: 0 },
  }),
  share: 'whole',
  contour: box(6, 48, 7, 49),
  isDot: false,
});

const coloured = (level: 'departement' | 'commune', ...parts: Part[]) =>
  colouredParts(parts, 'densite', level, () => 0);

test('the least comes first, what has no value last, without colour; signs are short, their numbers ranks', () => {
  const commune = (code: string, population: number, areaKm2?: null) =>
    part('commune', code, population, areaKm2);
  const parts = coloured('commune', commune('54001', 3000), commune('54002', 9, null), commune('54003', 300));
  expect(parts.map(({ sign, step, words }) => [sign, step, words])).toEqual([
    ['2', 2, '≈\u00a030\u00a0hab./km²'],
    ['1', 4, '≈\u00a0300\u00a0hab./km²'],
    ['–', null, 'non connue'],
  ]);
  const wide = coloured('departement', part('departement', '2A', 30), part('commune', '75056', 5));
  expect(wide.map(({ sign }) => sign)).toEqual(['75', '2A']);
});
