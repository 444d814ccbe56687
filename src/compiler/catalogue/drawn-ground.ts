import { bboxClip } from '@turf/turf';
import type { FeatureCollection, Geometry } from 'geojson';
import { presimplify, simplify } from 'topojson-simplify';
import { MOST_APART } from '../../domain/sheet/large-collection.ts';
import { mapLocations } from '../../domain/sheet/map-locations.ts';
import { partsOf } from '../../domain/territory/territory.ts';
import type { DrawnExtent, DrawnGround } from '../../formats/static-map-shapes.ts';
import { type Area, bordersWithin, contourOf, innerBorders, type Topology } from '../../geo/topology.ts';
import { type DrawnMapInput, OVERVIEW } from './drawn-frame.ts';
import { relativePath } from './relative-path.ts';

/** Square degrees, about 1.5 km by 1.5 km: smaller bends would hardly show. */
const SMALLEST_BEND = 2.5e-4;

const SMALLEST_NEIGHBOUR_BEND = 6e-3;

/** Degrees. Land is cut there: a screen twice as wide as the map of France is high, or half as wide, shows less. */
const SEEN: [west: number, south: number, east: number, north: number] = [-22, 32, 28, 61];

const draw = (object: FeatureCollection | Geometry) => relativePath(OVERVIEW.path(object) ?? '');

function inView<A extends Area>(topology: Topology, areas: readonly A[]): A[] {
  const { width, height } = OVERVIEW;
  return areas.filter((area) => {
    const [[x0, y0], [x1, y1]] = OVERVIEW.path.bounds(contourOf(topology, area));
    return x1 > -width / 2 && x0 < width * 1.5 && y1 > -height / 2 && y0 < height * 1.5;
  });
}

export function drawnGround({ map, detail, basemap, catalogue }: DrawnMapInput): DrawnGround {
  const small = simplify(presimplify(map), SMALLEST_BEND);
  const { sheetTerritories } = small.objects;
  const ground = detail === map ? small : simplify(presimplify(detail), SMALLEST_BEND);
  const { regions, departements } = ground.objects;
  const smallBasemap = simplify(presimplify(basemap), SMALLEST_NEIGHBOUR_BEND);
  const sheetsOf = new Map(mapLocations(catalogue).map(({ territory, sheets }) => [territory.key, sheets]));
  const extents = inView(small, sheetTerritories.geometries).flatMap((area): DrawnExtent[] => {
    const { key } = area.properties;
    const sheets = sheetsOf.get(key) ?? [];
    const [first] = sheets;
    if (!first) return [];
    const path = draw(contourOf(small, area));
    return [{ key, theme: first.themes[0], sheets: sheets.map(({ id }) => id), path }];
  });
  return {
    viewBox: `0 0 ${OVERVIEW.width} ${OVERVIEW.height}`,
    neighbours: draw({
      type: 'GeometryCollection',
      geometries: smallBasemap.objects.land.geometries.map(
        (area) => bboxClip(contourOf(smallBasemap, area), SEEN).geometry,
      ),
    }),
    regions: inView(ground, regions.geometries).map((area) => {
      const { key, name } = area.properties;
      const [level, code] = partsOf(key);
      return { key, level, code, name, path: draw(contourOf(ground, area)) };
    }),
    regionBorders: draw(innerBorders(ground, regions.geometries)),
    departementBorders: draw(bordersWithin(ground, departements.geometries, regions.geometries)),
    ...(extents.length > MOST_APART ? { extents: [], onPaper: extents } : { extents, onPaper: [] }),
  };
}
