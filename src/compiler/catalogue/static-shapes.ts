import { geoPath, geoTransform } from 'd3-geo';
import type { FeatureCollection, Geometry } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type Catalogue, mapLocations } from '../../domain/sheet/catalogue.ts';
import type { StaticMapShapes } from '../../formats/static-map-shapes.ts';
import { FRANCE_BOUNDS } from '../../geo/france-bounds.ts';
import { mercator } from '../../geo/mercator.ts';
import { spreadMarkers } from '../../geo/spread-markers.ts';

/** Width of the view box in units; half a CSS pixel each on a wide screen. */
const WIDTH = 2000;

/** Centre to centre of the pins, in units of the view box (about 30 CSS pixels on a wide screen). */
const APART = 72;

/** Bends that span less than this (square degrees) would not show at this size: about 2 km by 2 km for France. */
const SMALLEST_BEND = 4e-4;

/** The same for the neighbours, which are only a setting. */
const SMALLEST_NEIGHBOUR_BEND = 3e-3;

const [WEST, SOUTH, EAST, NORTH] = FRANCE_BOUNDS;
const TOP_LEFT = mercator([WEST, NORTH]);
const BOTTOM_RIGHT = mercator([EAST, SOUTH]);
const SCALE = WIDTH / (BOTTOM_RIGHT.x - TOP_LEFT.x);
const HEIGHT = Math.round((BOTTOM_RIGHT.y - TOP_LEFT.y) * SCALE);

/** A longitude and latitude (degrees) in units of the view box. */
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

/** Topologies that the compiler builds for MapLibre, from which the small outline is drawn too. */
export interface StaticMapInput {
  readonly map: Topology;
  readonly basemap: Topology;
  readonly catalogue: Catalogue;
}

function lighter(topology: Topology, smallestBend: number): Topology {
  const weighted = presimplify(topology as never);
  return simplify(weighted, smallestBend) as unknown as Topology;
}

const draw = (object: FeatureCollection | Geometry) => PATH(object) ?? '';

/** Everything of the métropole only: the rest of the world would lie far outside the picture. */
function inView(collection: FeatureCollection): FeatureCollection {
  const features = collection.features.filter((one) => {
    const [[x0, y0], [x1, y1]] = PATH.bounds(one);
    return x1 > -WIDTH / 2 && x0 < WIDTH * 1.5 && y1 > -HEIGHT / 2 && y0 < HEIGHT * 1.5;
  });
  return { type: 'FeatureCollection', features };
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

/** Draws the prerendered map's paths from the topologies: métropole, borders, sheet territories and pins. */
export function staticShapes({ map, basemap, catalogue }: StaticMapInput): StaticMapShapes {
  const small = lighter(map, SMALLEST_BEND);
  const { regions, departements, sheetTerritories } = small.objects as Record<
    string,
    GeometryCollection<{ key?: string }>
  >;
  if (!regions || !departements || !sheetTerritories)
    throw new Error('the map topology lacks regions, departements or sheetTerritories');
  const smallBasemap = lighter(basemap, SMALLEST_NEIGHBOUR_BEND);
  const land = feature(smallBasemap, smallBasemap.objects.land as GeometryCollection);
  const sheetsOf = new Map(
    mapLocations(catalogue).map((place) => [place.territory.key as string, place.sheets]),
  );
  return {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    neighbours: draw(inView(land)),
    land: draw(inView(feature(small, departements))),
    regionBorders: draw(mesh(small as never, regions as never, (a: unknown, b: unknown) => a !== b)),
    sheetTerritories: feature(small, sheetTerritories).features.flatMap((area) => {
      const sheets = sheetsOf.get(String(area.properties.key)) ?? [];
      const [first] = sheets;
      return first
        ? [
            {
              sheets: sheets.map((sheet) => sheet.id),
              theme: first.themes[0],
              path: draw({ type: 'FeatureCollection', features: [area] }),
            },
          ]
        : [];
    }),
    pins: pins(catalogue),
  };
}
