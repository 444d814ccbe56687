import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparableTo } from '../../core/similarity/comparable-territories.ts';
import type { Indicators, MeasuredTerritory } from '../../core/territory/territory-record.ts';

const MANY = 2000;

/** Territories that a property looks at, of all. */
const LOOKED_AT = 60;

const figures = fc.record({
  population: fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 20, arbitrary: fc.integer({ min: 1, max: 3_000_000 }) },
    // Where many are as large as one another.
    { weight: 20, arbitrary: fc.integer({ min: 40, max: 90 }) },
  ),
  areaKm2: fc.oneof(
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 20, arbitrary: fc.integer({ min: 1, max: 40 }) },
  ),
  communes: fc.integer({ min: 1, max: 4 }),
  ruralShare: fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20),
});

const collection = fc
  .array(figures, { minLength: MANY, maxLength: MANY, size: 'max' })
  .map((all) => all.map((indicators, at) => ({ code: `${10_000 + ((at * 7919) % MANY)}`, indicators })));

interface Measured {
  readonly code: string;
  readonly indicators: Indicators;
}

/** doublings of people, doublings of density, quarters of rural share. */
function apart(a: Indicators, b: Indicators): number {
  if (!a.areaKm2 || !b.areaKm2 || !a.population || !b.population) return Number.POSITIVE_INFINITY;
  const people = Math.log(b.population) - Math.log(a.population);
  const area = Math.log(b.areaKm2) - Math.log(a.areaKm2);
  const isTown = a.communes === 1 && b.communes === 1;
  const rural = isTown ? 0 : (b.ruralShare - a.ruralShare) * 4;
  return Math.sqrt((people ** 2 + (people - area) ** 2) / Math.LN2 ** 2 + rural ** 2);
}

/** Of distances: two territories may be equally far, one way and the other. */
const rounded = (away: number) => Math.round(away * 1e9) / 1e9;

function nearestOf(all: readonly Measured[], ours: Measured): number[] {
  return all
    .filter(({ code }) => code !== ours.code)
    .map(({ indicators }) => rounded(apart(ours.indicators, indicators)))
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
    .slice(0, 5);
}

/** How far those found are; the same one twice, or itself, would be no answer. */
function farFrom(all: readonly Measured[], ours: Measured, codes: readonly string[]) {
  expect(new Set([...codes, ours.code]).size, ours.code).toBe(codes.length + 1);
  const found = new Map(all.map(({ code, indicators }) => [code, indicators]));
  return codes.map((code) => rounded(apart(ours.indicators, found.get(code) ?? ours.indicators)));
}

const step = Math.floor(MANY / LOOKED_AT);
const someOf = <T>(all: readonly T[]) => all.filter((_, at) => at % step === 0);

/** Two thousand territories would be made smaller for hours. */
const RUNS = { numRuns: 6, endOnFailure: true };

test('of two thousand territories, those offered as comparable are the nearest within three, and weak beyond 1.25', () => {
  fc.assert(
    fc.property(collection, (all) => {
      const territories = all.map(
        ({ code, indicators }): MeasuredTerritory => ({
          key: `epci:${code}`,
          level: 'epci',
          code,
          name: code,
          indicators,
        }),
      );
      for (const ours of someOf(territories)) {
        const offered = comparableTo(ours, territories);
        const codes = offered.map(({ territory }) => territory.code);
        const naive = nearestOf(all, ours).filter((away) => away <= 3);
        expect(farFrom(all, ours, codes), ours.code).toEqual(naive);
        expect(offered.map(({ isWeak }) => isWeak)).toEqual(naive.map((away) => away > 1.25));
      }
    }),
    RUNS,
  );
});
