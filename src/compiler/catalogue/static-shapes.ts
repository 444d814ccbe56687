import { geoPath, geoTransform } from 'd3-geo';
import type { FeatureCollection, Geometry } from 'geojson';
import { presimplify, simplify } from 'topojson-simplify';
import { type Catalogue, mapLocations } from '../../domain/sheet/catalogue.ts';
import type { Basemap } from '../../formats/basemap-file.ts';
import type { Overview } from '../../formats/overview-file.ts';
import type { StaticMapShapes } from '../../formats/static-map-shapes.ts';
import { FRANCE_BOUNDS } from '../../geo/france-bounds.ts';
import { mercator } from '../../geo/mercator.ts';
import { spreadMarkers } from '../../geo/spread-markers.ts';
import {
  type Area,
  bordersWithin,
  contourOf,
  innerBorders,
  mergedContour,
  type Topology,
} from '../../geo/topology.ts';
import { relativePath } from './relative-path.ts';

/** In units of the view box: half a CSS pixel each on a wide screen. */
const WIDTH = 2000;

/** Centre to centre of the pins, about 30 CSS pixels on a wide screen. */
const APART = 72;

/** Square degrees, about 2 km by 2 km: smaller bends would not show. */
const SMALLEST_BEND = 4e-4;

/** The neighbours are only a setting. */
const SMALLEST_NEIGHBOUR_BEND = 3e-3;

const [WEST, SOUTH, EAST, NORTH] = FRANCE_BOUNDS;
const TOP_LEFT = mercator([WEST, NORTH]);
const BOTTOM_RIGHT = mercator([EAST, SOUTH]);
const SCALE = WIDTH / (BOTTOM_RIGHT.x - TOP_LEFT.x);
const HEIGHT = Math.round((BOTTOM_RIGHT.y - TOP_LEFT.y) * SCALE);

/** Degrees to units of the view box. */
function toViewBox(longitude: number, latitude: number): { x: number; y: number } {
  const { x, y } = mercator([longitude, latitude]);
  return { x: (x - TOP_LEFT.x) * SCALE, y: (y - TOP_LEFT.y) * SCALE };
}

const PATH = geoPath(
  geoTransform({
    point(longitude, latitude) {
      const { x, y } = toViewBox(longitude, latitude);
      this.stream.point(x, y);
    },
  }),
).digits(0);

export interface StaticMapInput {
  readonly map: Overview;
  readonly basemap: Basemap;
  readonly catalogue: Catalogue;
}

function lighter<T extends Topology['objects']>(topology: Topology<T>, smallestBend: number): Topology<T> {
  return simplify(presimplify(topology), smallestBend);
}

const draw = (object: FeatureCollection | Geometry) => relativePath(PATH(object) ?? '');

function inView<A extends Area>(topology: Topology, areas: readonly A[]): A[] {
  return areas.filter((area) => {
    const [[x0, y0], [x1, y1]] = PATH.bounds(contourOf(topology, area));
    return x1 > -WIDTH / 2 && x0 < WIDTH * 1.5 && y1 > -HEIGHT / 2 && y0 < HEIGHT * 1.5;
  });
}

function pins(catalogue: Catalogue): StaticMapShapes['pins'] {
  const sheets = mapLocations(catalogue).flatMap(({ territory, sheets }) =>
    sheets.map((card) => ({ territory, card })),
  );
  const points = sheets.map(({ territory }) => toViewBox(territory.pin[0], territory.pin[1]));
  const offsets = spreadMarkers(points, APART);
  return sheets.map(({ territory, card }, index) => ({
    sheet: card.id,
    title: card.title,
    theme: card.themes[0],
    level: territory.level,
    x: Math.round((points[index]?.x ?? 0) + (offsets[index]?.x ?? 0)),
    y: Math.round((points[index]?.y ?? 0) + (offsets[index]?.y ?? 0)),
  }));
}

export function staticShapes({ map, basemap, catalogue }: StaticMapInput): StaticMapShapes {
  const small = lighter(map, SMALLEST_BEND);
  const { regions, departements, sheetTerritories } = small.objects;
  const smallBasemap = lighter(basemap, SMALLEST_NEIGHBOUR_BEND);
  const sheetsOf = new Map(mapLocations(catalogue).map(({ territory, sheets }) => [territory.key, sheets]));
  return {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    neighbours: draw({
      type: 'GeometryCollection',
      geometries: inView(smallBasemap, smallBasemap.objects.land.geometries).map((area) =>
        contourOf(smallBasemap, area),
      ),
    }),
    land: draw(mergedContour(small, inView(small, regions.geometries))),
    departementBorders: draw(bordersWithin(small, departements.geometries, regions.geometries)),
    regionBorders: draw(innerBorders(small, regions.geometries)),
    sheetTerritories: sheetTerritories.geometries.flatMap((area) => {
      const sheets = sheetsOf.get(area.properties.key) ?? [];
      const [first] = sheets;
      if (!first) return [];
      const path = draw(contourOf(small, area));
      return [{ sheets: sheets.map(({ id }) => id), theme: first.themes[0], path }];
    }),
    pins: pins(catalogue),
  };
}
