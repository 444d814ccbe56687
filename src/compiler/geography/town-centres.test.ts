import { booleanPointInPolygon } from '@turf/turf';
import { expect, test } from 'vitest';
import { CLICKED_LEVELS, type ClickedLevel } from '../../core/territory/clicked-level.ts';
import { readTopology } from './read-geography.ts';
import { readTerritoryTables } from './read-tables.ts';
import { territoryFeatures } from './territory-feature.ts';
import { TOWNS, type Town } from './town-centres.fixture.ts';

const root = process.cwd();
const topology = readTopology(root);
const tables = readTerritoryTables(root);
const communes = new Map(tables.communes.map((row) => [row.code, row]));
const contours = Object.fromEntries(
  CLICKED_LEVELS.map((level) => [level, territoryFeatures(topology, level)]),
) as Record<ClickedLevel, ReturnType<typeof territoryFeatures>>;

/** Codes of the territories of each level whose contour holds a town. */
const holding = ([, longitude, latitude]: Town) =>
  Object.fromEntries(
    CLICKED_LEVELS.map((level) => [
      level,
      contours[level]
        .filter((contour) => booleanPointInPolygon([longitude, latitude], contour))
        .map(({ id }) => id),
    ]),
  );

test('three towns of each of the eighteen régions', () => {
  expect(Object.keys(TOWNS).sort()).toEqual(tables.regions.map(({ name }) => name).sort());
  for (const towns of Object.values(TOWNS)) expect(new Set(towns.map(([code]) => code)).size).toBe(3);
});

test.each(Object.entries(TOWNS))(
  'each town lies in its own contours of the four levels only: %s',
  (_, towns) => {
    for (const town of towns) {
      const row = communes.get(town[0]);
      expect(holding(town), row?.name).toEqual({
        region: [row?.region],
        departement: [row?.departement],
        epci: [row?.epci],
        commune: [row?.code],
      });
    }
  },
);
