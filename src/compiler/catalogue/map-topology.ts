import type { Overview, SheetContour } from '../../core/formats/overview-file.ts';
import { type Area, type Areas, onGrid, positionsOf, type Topology } from '../../core/geo/topology.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { MOST_APART } from '../../core/sheet/large-collection.ts';
import { GROUPING_LEVELS, type Level } from '../../core/territory/level.ts';
import { territoryKey } from '../../core/territory/territory.ts';
import { typographic } from '../../core/text/typography.ts';
import { areaRings, buildTopology, type Contours } from '../geography/build-topology.ts';
import { simplifyArcs } from '../geography/contour-topology.ts';
import { territoryFeature, territoryFeatures } from '../geography/territory-feature.ts';
import type { TerritoryLookup } from './territory-lookup.ts';

function sheetTerritories(contours: Contours, catalogue: Catalogue, isDrawn: (level: Level) => boolean) {
  return catalogue.territories
    .filter(({ level }) => isDrawn(level))
    .flatMap(({ key, level, code, indicators, bare }) => {
      // Without contour a territory has a pin only.
      if (bare) return [];
      // What is not measured is a commune, the smallest of all.
      const area = indicators.areaKm2 ?? 0;
      const properties: SheetContour = { key, area };
      return [{ ...territoryFeature(contours, level, code), properties }];
    })
    .sort((a, b) => b.properties.area - a.properties.area);
}

/** Under the main key of their perimeter: Paris is a commune at every level. */
function named(contours: Contours, level: Level, lookup: TerritoryLookup) {
  return territoryFeatures(contours, level).map((contour) => {
    const key = lookup.mainKey(territoryKey(level, contour.id));
    const name = typographic(lookup.row(level, contour.id)?.name ?? '');
    return { ...contour, properties: { key, name } };
  });
}

function departements(contours: Contours, lookup: TerritoryLookup) {
  return named(contours, 'departement', lookup).map(({ properties, ...contour }) => ({
    ...contour,
    properties: { ...properties, code: contour.id },
  }));
}

export function onGridOf<T extends Topology['objects']>(
  contours: Contours,
  topology: Topology<T>,
): Topology<T> {
  if (!contours.transform) throw new Error('the committed contours have no grid');
  return onGrid(topology, contours.transform);
}

/** Files of their own levels have their contours, fetched with the page of one. */
const HAS_OWN_FILE: readonly Level[] = ['epci', 'ept', 'commune'];

/** What every map fetches; null where it is all of the topology. */
export function lighterTopology(
  contours: Contours,
  catalogue: Catalogue,
  lookup: TerritoryLookup,
): Overview | null {
  if (catalogue.territories.length <= MOST_APART) return null;
  return topologyOf(contours, catalogue, lookup, (level) => !HAS_OWN_FILE.includes(level));
}

/** Arcs break only where these territories meet. Throws when a sheet's territory has an area and no contour. */
export function overviewTopology(
  contours: Contours,
  catalogue: Catalogue,
  lookup: TerritoryLookup,
): Overview {
  return topologyOf(contours, catalogue, lookup, () => true);
}

function topologyOf(
  contours: Contours,
  catalogue: Catalogue,
  lookup: TerritoryLookup,
  isDrawn: (level: Level) => boolean,
): Overview {
  const built = buildTopology({
    regions: named(contours, 'region', lookup),
    departements: departements(contours, lookup),
    petr: GROUPING_LEVELS.flatMap((level) => named(contours, level, lookup)),
    sheetTerritories: sheetTerritories(contours, catalogue, isDrawn),
  });
  return onGridOf(contours, built);
}

/** Degrees, 330 m: under a pixel at every zoom up to 7. */
const TOLERANCE = 0.003;

/** Steps of the committed grid: 44 m. */
const COARSER = 4;

/** For the scale of the whole country: no border is farther than {@link TOLERANCE} from where it was, and no area is lost. */
export function generalised<T extends Record<string, Areas<Area>>>(topology: Topology<T>): Topology<T> {
  const { transform: grid, ...rest } = topology;
  if (!grid) throw new Error('contours without a grid');
  const rings = Object.values(topology.objects).flatMap(({ geometries }) => geometries.flatMap(areaRings));
  const arcs = simplifyArcs(positionsOf(topology), rings, TOLERANCE);
  const [x, y] = grid.scale;
  return onGrid({ ...rest, arcs }, { ...grid, scale: [x * COARSER, y * COARSER] });
}
