import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Level } from '../territory/levels.ts';
import { territoryKey } from '../territory/territory.ts';
import type { Indicators, ParentTerritory, Share, TerritoryRecord } from '../territory/territory-record.ts';
import {
  byResemblance,
  comparedBy,
  likenessOf,
  RESEMBLANCE_LIMITS,
  RESEMBLANCE_WEIGHTS,
  resemblance,
  resemblanceWords,
} from './resemblance.ts';

const territory = (
  level: Level,
  code: string,
  name: string,
  rest: Partial<TerritoryRecord> = {},
): TerritoryRecord => ({
  key: territoryKey(level, code),
  level,
  code,
  name,
  article: '',
  of: `de ${name}`,
  parents: [],
  indicators: { population: 1000, areaKm2: 100, communes: 10, ruralShare: 0.5 },
  pin: [2, 47],
  bbox: [1, 46, 3, 48],
  ...rest,
});

const figures = (population: number, perKm2: number, ruralShare: number): Indicators => ({
  population,
  areaKm2: population / perKm2,
  communes: 10,
  ruralShare,
});

const some = fc
  .tuple(
    fc.double({ min: 100, max: 1e7, noNaN: true }),
    fc.double({ min: 1, max: 2e4, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([population, perKm2, rural]) => figures(population, perKm2, rural));

test('it is 1 for equal figures, from 0 to 1 for any, and the same both ways', () => {
  fc.assert(
    fc.property(some, some, (a, b) => {
      const value = resemblance(a, b) ?? Number.NaN;
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1 + 1e-9);
      expect(resemblance(b, a)).toBeCloseTo(value);
      expect(resemblance(a, a)).toBeCloseTo(1);
    }),
  );
});

test('each figure weighs its share, and falls to nothing alone', () => {
  const langres = figures(43_000, 20, 1);
  const { rural, density, population } = RESEMBLANCE_WEIGHTS;
  expect(rural + density + population).toBeCloseTo(1);
  expect(resemblance(langres, figures(43_000, 20, 0))).toBeCloseTo(1 - rural);
  expect(resemblance(langres, figures(43_000, 2000, 1))).toBeCloseTo(1 - density);
  expect(resemblance(langres, figures(430, 20, 1))).toBeCloseTo(1 - population);
  // Ten times is half of a hundred times.
  expect(resemblance(langres, figures(430_000, 20, 1))).toBeCloseTo(1 - population / 2);
  expect(resemblance(langres, figures(1, 40_000, 0))).toBe(0);
});

test('without a density there is none', () => {
  const known = figures(1000, 10, 0);
  for (const unknown of [{ ...known, areaKm2: null }, figures(0, 10, 0)])
    expect([resemblance(known, unknown), resemblance(unknown, known)]).toEqual([null, null]);
});

test('the classes ascend, and their words agree with the level', () => {
  expect([...RESEMBLANCE_LIMITS].toSorted()).toEqual(RESEMBLANCE_LIMITS);
  expect(resemblanceWords('epci', 's')).toHaveLength(RESEMBLANCE_LIMITS.length + 1);
  expect(resemblanceWords('epci', 's')[0]).toBe('très différentes');
  expect(resemblanceWords('departement', 's').at(-1)).toBe('très ressemblants');
  expect(resemblanceWords('region', '').at(-1)).toBe('très ressemblante');
});

const parent = (level: Level, code: string, share: Share = 'whole'): ParentTerritory => ({
  key: territoryKey(level, code),
  level,
  code,
  name: code,
  share,
});

const FINISTERE = [parent('region', '53'), parent('departement', '29')];

test('a territory is compared by itself, then by what is around it, the narrowest first', () => {
  const parents = [...FINISTERE, parent('departement', '22', 'part'), parent('epci', '1')];
  expect(comparedBy({ key: 'commune:29019', parents })).toEqual([
    'commune:29019',
    'epci:1',
    'departement:29',
    'region:53',
  ]);
});

const one = (code: string, population: number) =>
  territory('epci', code, `CC ${code}`, { indicators: figures(population, 20, 0.5) });

test('the most alike come first, equal ones by their codes, without the author and what has no density', () => {
  const bare = { ...one('6', 1).indicators, areaKm2: null };
  const all = [one('2', 40_000), one('5', 10_000), one('4', 20_000), one('3', 5000)];
  const found = byResemblance(one('5', 10_000), [{ ...one('6', 1), indicators: bare }, ...all]);
  expect(found.map(({ code }) => code)).toEqual(['3', '4', '2']);
});

const among = {
  region: [],
  departement: [],
  epci: Array.from({ length: 14 }, (_, at) => one(String(at + 10), 1000 * (at + 1))),
};

test('ten at most; a commune is compared by its intercommunalité, a grouping by its own figures', () => {
  const town = territory('commune', '29019', 'Brest', {
    parents: [...FINISTERE, parent('epci', '12')],
  });
  const likeness = likenessOf(town, among);
  expect(likeness?.level).toBe('epci');
  expect(likeness?.author.name).toBe('CC 12');
  expect(likeness?.most).toHaveLength(10);
  const petr = territory('petr', 'langres', 'PETR', { indicators: figures(43_000, 19, 0.78) });
  expect(likenessOf(petr, among)?.author.name).toBe('PETR');
});

test('a country and a collectivité without density have none', () => {
  const com = territory('com', '988', 'Nouvelle-Calédonie');
  const noumea = territory('commune', '98818', 'Nouméa', { parents: [parent('com', '988')] });
  const bare = { ...com.indicators, areaKm2: null };
  const country = territory('france', 'FR', 'France');
  const grouping = territory('groupement', 'x', 'X', { indicators: bare });
  for (const author of [com, noumea, country, grouping]) expect(likenessOf(author, among)).toBeNull();
});
