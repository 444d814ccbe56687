import { expect, test } from 'vitest';
import { neighbourFixture, territoryFixture, viewFixture } from '../../app/testing/tiny-atlas.ts';
import type { Level } from '../territory/levels.ts';
import type { TerritoryView } from '../territory/territory-view.ts';
import type { Letter } from './compared-set.ts';
import { NO_COMPARISON } from './comparison.ts';
import { borderedPair, pairWords, sharedBorders } from './shared-borders.ts';

const compared = (letter: Letter, level: Level, ...neighbours: [code: string, metres: number][]) => ({
  letters: [letter],
  view: viewFixture(territoryFixture(level, letter, letter), {
    neighbours: [
      {
        level,
        territories: neighbours.map(([code, metres]) =>
          neighbourFixture(territoryFixture(level, code, code), metres),
        ),
      },
    ],
  }),
  contours: { own: null, sameLevel: [] },
});

const words = (level: Level, kind: 'indicatif' | 'officiel', ...far: 'far'[]) => {
  const [a, b, c] = [
    compared('A', level, ['B', 84_300], ['X', 7]),
    compared('B', level, ['A', 84_300], ['C', 8420]),
    compared('C', level, ['B', 8420]),
  ];
  const set = far.length > 0 ? [a, c] : [a, b];
  return {
    two: sharedBorders(set, kind).map(pairWords),
    three: sharedBorders([a, b, c], kind).map(pairWords),
  };
};

test('the length of what two have in common is said, of three whose it is', () => {
  expect(words('departement', 'indicatif')).toEqual({
    two: ['A\u2060–\u2060B\u00a0: ≈\u00a084\u00a0km'],
    three: ['A\u2060–\u2060B\u00a0: ≈\u00a084\u00a0km', 'B\u2060–\u2060C\u00a0: ≈\u00a08,4\u00a0km'],
  });
});

test('nothing of those that are no neighbours, nor of communes whose contours are indicative', () => {
  expect(words('departement', 'indicatif', 'far').two).toEqual([]);
  expect(words('commune', 'indicatif').two).toEqual([]);
  expect(words('commune', 'officiel').two).toHaveLength(1);
});

const of = (level: Level, code: string, rest: Partial<TerritoryView> = {}) => ({
  letters: [] as const,
  view: viewFixture(territoryFixture(level, code, code), rest),
  contours: { own: null, sameLevel: [] },
});

const pairOf = (...territories: readonly ReturnType<typeof of>[]) =>
  borderedPair({ ...NO_COMPARISON, territories });

const VOSGES = of('departement', '88');
const NANCY = of('departement', '54', {
  neighbours: [{ level: 'departement', territories: [neighbourFixture(VOSGES.view.record, 151_000)] }],
});

test('two of one level have a border, or none between them', () => {
  expect(pairOf(NANCY, VOSGES)).toMatchObject({ level: 'departement', metres: 151_000 });
  expect(pairOf(VOSGES, of('departement', '29'))?.metres).toBeNull();
  expect(pairOf(NANCY, of('departement', '971'))?.metres).toBeNull();
  expect(pairOf(of('commune', '75056', { also: ['departement'] }), NANCY)?.level).toBe('departement');
});

test('other comparisons have none: three, two levels, communes', () => {
  expect(pairOf(NANCY, VOSGES, of('departement', '55'))).toBeNull();
  expect(pairOf(NANCY, of('region', '44'))).toBeNull();
  expect(pairOf(of('commune', '54395'), of('commune', '88160'))).toBeNull();
  expect(pairOf(NANCY)).toBeNull();
});
