import { multiLineString } from '@turf/turf';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { topology } from 'topojson-server';
import { BASEMAP_FILE, MAP_NAMES_FILE, OVERVIEW_FILE } from '../../../core/formats/map-files.ts';
import type { TerritoryKey } from '../../../core/territory/territory.ts';
import type { ContourProperties, LevelGeometry } from './level-geometry.ts';

/** A square of one degree, its south-west corner on the equator. */
export function contourFixture(
  key: TerritoryKey,
  name: string,
  west: number,
  rest: Partial<ContourProperties> = {},
): Feature<Polygon, ContourProperties> {
  const ring = [
    [west, 0],
    [west + 1, 0],
    [west + 1, 1],
    [west, 1],
    [west, 0],
  ];
  return {
    type: 'Feature',
    properties: { key, name, ...rest },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

/** Each territory borders the next one in the list. */
export function levelFixture(
  territories: readonly Feature<Polygon, ContourProperties>[],
  alsoDrawn: readonly Feature<Polygon, ContourProperties>[] = [],
): LevelGeometry {
  const keys = territories.map(({ properties }) => properties.key);
  return {
    contours: { type: 'FeatureCollection', features: [...territories, ...alsoDrawn] },
    borders: multiLineString([]),
    bordering: new Map(
      keys.map((key, index) => [key, [keys[index - 1], keys[index + 1]].filter((one) => one !== undefined)]),
    ),
  };
}

export const collectionFixture = (...features: Feature<Polygon, object>[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});

const NONE = collectionFixture();

/** One square is a région, a département and the territory of a sheet. */
export function overviewFixture(west = 0) {
  const square = collectionFixture(contourFixture('region:44', 'Grand Est', west));
  return topology({ regions: square, departements: square, petr: NONE, sheetTerritories: square });
}

export const basemapFixture = () => ({
  ...topology({ land: collectionFixture(contourFixture('region:44', 'Suisse', 2)) }),
  borders: { type: 'MultiLineString', coordinates: [] },
});

/** Two régions side by side, one of them a sheet's, and a département in the other: the map's first files, by name. */
export const mapFilesFixture = (): Readonly<Record<string, unknown>> => ({
  [OVERVIEW_FILE.name]: topology({
    regions: collectionFixture(
      contourFixture('region:44', 'Grand Est', 0),
      contourFixture('region:53', 'Bretagne', 1),
    ),
    departements: collectionFixture(
      contourFixture('departement:54', 'Meurthe-et-Moselle', 0, { code: '54' }),
    ),
    petr: NONE,
    sheetTerritories: collectionFixture(contourFixture('region:53', 'Bretagne', 1)),
  }),
  [BASEMAP_FILE.name]: basemapFixture(),
  [MAP_NAMES_FILE.name]: { names: [['seat', 'Nancy', 6.18, 48.69, 1, 0, 0, 0]] },
});
