import { expect, test } from 'vitest';
import { territoryFixture, tinyCatalogue } from '../../app/testing/tiny-atlas.ts';
import type { Position } from '../geo/position.ts';
import type { Contour } from '../geo/topology.ts';
import { box, EAST, LINES, unit, WEST } from './common-border.fixture.ts';
import { type BesideBorder, commonBorder } from './common-border.ts';

const KM = 1000;

const border = commonBorder(LINES, [WEST, EAST], 'departement');

const turned = ({ units, ...beside }: BesideBorder): BesideBorder => ({
  ...beside,
  units: units.map((one) => ({ ...one, pin: [one.pin[1] - 42, one.pin[0] + 42] })),
});
const WIDE = LINES.map((line) => line.map(([x, y]): Position => [y - 42, x + 42]));
const [SOUTH, NORTH] = [turned(WEST), turned(EAST)];

// As on a map turned, never mirrored.
test.each([
  ['north', 'west', LINES, [WEST, EAST], [6, 48.6]],
  ['south', 'east', LINES, [EAST, WEST], [6, 48]],
  ['west', 'south', WIDE, [SOUTH, NORTH], [6, 48]],
  ['east', 'north', WIDE, [NORTH, SOUTH], [48.6 - 42, 48]],
] as const)('the %s is up for the first, in the %s, to be on the left', (_up, _left, lines, two, top) => {
  const { path, sides } = commonBorder(lines, two, 'departement');
  expect(sides.map(({ territory }) => territory)).toEqual(two.map(({ territory }) => territory));
  expect(path.points[0]).toEqual(top);
  expect(path.metres / KM).toBeCloseTo(lines === LINES ? 66.7 : 44.6, 0);
});

test('the other way round everything lies as far from the other end', () => {
  const [east, west] = commonBorder(LINES, [EAST, WEST], 'departement').sides;
  expect([west, east].map(({ units }) => units.map(({ along }) => along / KM))).toEqual(
    border.sides.map(({ units }) =>
      units.map(({ along }) => expect.closeTo((border.path.metres - along) / KM, 0)),
    ),
  );
});

test('places have their true distance, and those beyond the last band are left out', () => {
  const [left = [], right = []] = border.sides.map(({ units }) => units);
  expect(left.map(({ name }) => name)).toEqual(['Ouest', 'Bourg']);
  expect((left[0]?.away ?? 0) / KM).toBeCloseTo(7.4, 0);
  expect((left[0]?.along ?? 0) / KM).toBeCloseTo(11.1, 0);
  expect((right[0]?.along ?? 0) / KM).toBeCloseTo(33.4, 0);
});

test('intercommunalités face each other in order, each as far as its places are the nearest', () => {
  const east = [48.5, 48.3, 48.1].map((latitude) => unit('Est', [6.1, latitude]));
  const border = commonBorder(LINES, [WEST, { ...EAST, units: east }], 'departement');
  const seen = border.stretches.map(({ from, to, groups }) => [
    Math.round(from / KM),
    Math.round(to / KM),
    ...groups.map((group) => group?.name),
  ]);
  expect(seen).toEqual([
    [0, 22, 'Nord', 'Nord'],
    [22, 33, 'Nord', 'Milieu'],
    [33, 44, 'Sud', 'Milieu'],
    [44, 67, 'Sud', 'Sud'],
  ]);
  expect(commonBorder(LINES, [WEST, { ...EAST, units: [] }], 'departement').stretches).toEqual([]);
  expect(commonBorder(LINES, [WEST, EAST], 'epci').stretches).toEqual([]);
});

test('sheets come by distance to the border, those of a territory that reaches it touch it', () => {
  const [sheet] = tinyCatalogue.sheets;
  if (!sheet) throw new Error('no sheet');
  const of = (name: string, longitude: number, contour: Contour | null) => ({
    sheet: { ...sheet, id: name },
    territory: territoryFixture('commune', name, name, { pin: [longitude, 48.3] }),
    contour,
  });
  const sheets = [of('Loin', 5.5, null), of('Près', 5.95, null), of('Large', 5.6, box(5.4, 48, 6, 48.4))];
  const far = [of('Est', 6.2, null), of('Près', 5.95, null)];
  const beside = commonBorder(
    LINES,
    [
      { ...WEST, sheets },
      { ...EAST, sheets: far },
    ],
    'departement',
  );
  expect(
    beside.sheets.map(({ territory, side, away }) => [territory.name, side, Math.round(away / KM)]),
  ).toEqual([
    ['Large', 0, 0],
    ['Près', 0, 4],
    ['Est', 1, 15],
    ['Loin', 0, 37],
  ]);
});
