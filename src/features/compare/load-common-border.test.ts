import { feature } from '@turf/turf';
import { expect, test, vi } from 'vitest';
import { territoryFixture, tinyCatalogue, viewFixture } from '../../app/testing/tiny-atlas.ts';
import { buildTopology } from '../../compiler/geography/build-topology.ts';
import { box } from '../../core/comparison/common-border.fixture.ts';
import type { BorderedPair } from '../../core/comparison/shared-borders.ts';
import type { Contour } from '../../core/geo/topology.ts';
import { type TerritoryKey, territoryKey } from '../../core/territory/territory.ts';
import type { ParentTerritory } from '../../core/territory/territory-record.ts';
import { loadCommonBorder } from './load-common-border.ts';

const WEST = box(5, 48, 6, 49);
const EAST = box(6, 48, 7, 49);
const FAR = box(8, 48, 9, 49);

const commune = (code: string, name: string, contour: Contour, parents: readonly number[]) =>
  feature(
    contour,
    { name, population: 5000, area: null, pin: [contour === WEST ? 5.9 : 6.1, 48.5], parents },
    { id: code },
  );

const epci = (code: string, contour: Contour, parents: readonly (readonly [TerritoryKey, string])[]) =>
  feature(
    contour,
    {
      name: `CC ${code}`,
      article: 'la ',
      population: 9000,
      area: 900,
      communes: 3,
      rural: 0.5,
      pin: [contour === WEST ? 5.9 : 6.1, 48.5],
      label: [0, 0],
      seat: `Siège ${code}`,
      parents,
    },
    { id: code },
  );

vi.mock('../../state/data/load-outlines.ts', async (original) => ({
  ...(await original<object>()),
  loadContours: async () => [],
}));

vi.mock('../../state/data/atlas-files.ts', () => ({ loadUpperLevels: async () => ({ territories: [] }) }));

const CONTOURS: Readonly<Record<string, Contour>> = {
  1: WEST,
  54: WEST,
  10: WEST,
  2: EAST,
  57: EAST,
  20: EAST,
  3: FAR,
};

vi.mock('../../state/data/load-contours.ts', () => ({
  loadEpci: async () => ({
    ...buildTopology({
      epci: [
        epci('10', WEST, [
          ['region:1', 'whole'],
          ['departement:54', 'whole'],
        ]),
        epci('20', EAST, [
          ['region:2', 'main'],
          ['departement:57', 'whole'],
          ['region:1', 'part'],
        ]),
        epci('30', FAR, [['region:3', 'whole']]),
      ],
      ept: [],
    }),
    towns: [],
  }),
  loadCommunes: async (code: string) => ({
    ...buildTopology({
      communes: code === '54' ? [commune('54001', 'Ouest', WEST, [0])] : [commune('57001', 'Est', EAST, [0])],
      around: [],
    }),
    parents: code === '54' ? [['epci:10', 'CC 10']] : [['epci:20', 'CC 20']],
  }),
}));

async function load(level: BorderedPair['level'], codes: readonly [string, string], around?: string) {
  const parents = (code: string): ParentTerritory[] =>
    around === undefined
      ? []
      : [
          {
            key: territoryKey('departement', code),
            level: 'departement',
            code,
            name: code,
            share: 'whole',
          },
        ];
  const [one, other] = codes.map((code, at) => ({
    letters: [] as const,
    view: viewFixture(territoryFixture(level, code, code, { parents: parents(at === 0 ? '54' : '57') })),
    contours: { own: CONTOURS[code] ?? null, sameLevel: [] },
  }));
  if (!one || !other) throw new Error('no pair');
  const loaded = await loadCommonBorder({ level, territories: [one, other], metres: null }, tinyCatalogue);
  if (!loaded?.border) return loaded;
  const { sides, stretches } = loaded.border;
  return {
    names: sides.map(({ units }) =>
      units.map(({ name, indicators }) => [name, Math.round(indicators.areaKm2 ?? 0)]),
    ),
    groups: stretches.map(({ groups }) => groups.map((group) => group?.name)),
  };
}

/** km² of a square degree there. */
const SQUARE = 8193;

test('along départements lie their communes, with the areas of their contours, by intercommunalité', async () => {
  expect(await load('departement', ['54', '57'])).toEqual({
    names: [[['Ouest', SQUARE]], [['Est', SQUARE]]],
    groups: [['CC 10', 'CC 20']],
  });
});

test('along régions lie their intercommunalités, each where its most populous commune is', async () => {
  expect(await load('region', ['1', '2'])).toEqual({
    names: [[['Siège 10', 900]], [['Siège 20', 900]]],
    groups: [['CC 10', 'CC 20']],
  });
});

test('along intercommunalités lie their communes alone', async () => {
  const loaded = await load('epci', ['10', '20'], '54');
  expect(loaded).toEqual({ names: [[['Ouest', SQUARE]], [['Est', SQUARE]]], groups: [] });
});

test('without a common border, how far apart, and a town near each of the nearest points', async () => {
  expect(await load('region', ['1', '3'])).toMatchObject({
    apart: { metres: expect.closeTo(146_000, -3), places: ['Siège 10', 'Siège 30'] },
  });
});

test('without a contour there is nothing to show', async () => {
  expect(await load('region', ['1', '99'])).toBeNull();
});
