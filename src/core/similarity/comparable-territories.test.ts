import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Indicators, MeasuredTerritory } from '../territory/territory-record.ts';
import { comparableTo, likenessSentence, unlikeness } from './comparable-territories.ts';

const figures = (
  population: number,
  areaKm2: number | null,
  communes = 100,
  ruralShare = 0.3,
): Indicators => ({
  population,
  areaKm2,
  communes,
  ruralShare,
});
const territory = (code: string, indicators: Indicators): MeasuredTerritory => ({
  key: `departement:${code}`,
  level: 'departement',
  code,
  name: code,
  indicators,
});

describe('unlikeness', () => {
  test('is nothing for equal figures, one for twice the density or 25 points of rural share', () => {
    expect(unlikeness(figures(1000, 10), figures(1000, 10))).toBe(0);
    expect(unlikeness(figures(1000, 10), figures(1000, 5))).toBeCloseTo(1);
    expect(unlikeness(figures(1000, 10, 9, 0.1), figures(1000, 10, 9, 0.35))).toBeCloseTo(1);
  });

  test('twice the population on twice the area is one', () => {
    expect(unlikeness(figures(1000, 10), figures(2000, 20))).toBeCloseTo(1);
  });

  test('of communes, size under 2 000 is not counted twice', () => {
    expect(unlikeness(figures(1990, 10, 1, 1), figures(2010, 10, 1, 0))).toBeLessThan(0.05);
  });

  test('is infinite where a figure is missing', () => {
    expect(unlikeness(figures(1000, null), figures(1000, 10))).toBe(Number.POSITIVE_INFINITY);
    expect(unlikeness(figures(0, 10), figures(1000, 10))).toBe(Number.POSITIVE_INFINITY);
  });

  test('is the same both ways', () => {
    const some = fc.record({
      population: fc.integer({ min: 1, max: 1e7 }),
      areaKm2: fc.double({ min: 0.1, max: 1e5, noNaN: true }),
      communes: fc.integer({ min: 1, max: 5000 }),
      ruralShare: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(unlikeness(a, b)).toBeCloseTo(unlikeness(b, a), 9);
      }),
    );
  });
});

describe('comparable territories', () => {
  const ours = territory('54', figures(732_000, 5250, 591, 0.27));
  const near = territory('51', figures(565_000, 8160, 600, 0.35));
  const nearer = territory('57', figures(1_050_000, 6220, 720, 0.3));
  const less = territory('15', figures(300_000, 6000, 250, 0.4));
  const far = territory('48', figures(77_000, 5170, 152, 0.7));

  test('nearest first, never itself nor what is too far off, at most as many as asked', () => {
    expect(comparableTo(ours, [far, less, near, ours, nearer]).map((one) => one.territory.code)).toEqual([
      '57',
      '51',
      '15',
    ]);
    expect(comparableTo(ours, [far, near, nearer], 1)).toHaveLength(1);
  });

  test('a weak likeness is said to be weak', () => {
    expect(comparableTo(ours, [near, less]).map(({ isWeak }) => isWeak)).toEqual([false, true]);
  });

  test('the reason is one French sentence with the figures of the other', () => {
    expect(likenessSentence(ours.indicators, far.indicators).replaceAll(/\s/g, ' ')).toBe(
      'Population dix fois plus petite (77 000 habitants), densité neuf fois plus faible (≈ 14,9 hab./km²) et plus d’habitants dans des communes de moins de 2 000 (70 %).',
    );
    expect(likenessSentence(ours.indicators, less.indicators).replaceAll(/\s/g, ' ')).toMatch(
      /^Population 2,4 fois plus petite \(300 000 habitants\), densité 2,8 fois plus faible/,
    );
    expect(likenessSentence(figures(5000, 10, 1, 0), figures(8000, 28, 1, 0)).replaceAll(/\s/g, ' ')).toBe(
      'Population plus grande de 60 % (8 000 habitants) et densité plus faible de 43 % (≈ 286 hab./km²).',
    );
    expect(likenessSentence(figures(5000, 10, 1, 0), figures(5100, 10, 1, 0)).replaceAll(/\s/g, ' ')).toBe(
      'Population presque égale (5 100 habitants) et densité presque égale (≈ 510 hab./km²).',
    );
  });
});
