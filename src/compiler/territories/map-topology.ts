import type { EpciLevel, EpciProperties, EpciTopology } from '../../core/formats/epci-file.ts';
import type { Overview, SheetContour } from '../../core/formats/map-files.ts';
import { roomyPlace } from '../../core/geo/name-fit.ts';
import { EPCI_STYLE, nameBoxAt } from '../../core/geo/name-styles.ts';
import type { Position } from '../../core/geo/position.ts';
import {
  type Area,
  type Areas,
  type Contour,
  onGrid,
  positionsOf,
  type Topology,
} from '../../core/geo/topology.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { MOST_APART } from '../../core/sheet/large-collection.ts';
import { GROUPING_LEVELS, type Level } from '../../core/territory/levels.ts';
import { territoryKey } from '../../core/territory/territory.ts';
import { typographic } from '../../core/text/typography.ts';
import { areaRings, buildTopology, type Contours } from '../geography/build-topology.ts';
import { simplifyArcs } from '../geography/contour-topology.ts';
import { territoryFeature, territoryFeatures } from '../geography/territory-feature.ts';
import type { TerritoryLookup } from './territory-lookup.ts';
import { recordOf, type TerritoryGeography } from './territory-records.ts';

function sheetTerritories(contours: Contours, catalogue: Catalogue, isDrawn: (level: Level) => boolean) {
  return catalogue.territories
    .filter(({ level }) => isDrawn(level))
    .flatMap(({ key, level, code, indicators, bare }) => {
      // Without contour a territory has a pin only.
      if (bare) return [];
      // Only communes are not measured, and they are the smallest.
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

function onGridOf<T extends Topology['objects']>(
  { transform }: Topology,
  topology: Topology<T>,
): Topology<T> {
  if (!transform) throw new Error('the committed contours have no grid');
  return onGrid(topology, transform);
}

/** Levels whose contours have files of their own, fetched with the page of a territory. */
const HAS_OWN_FILE: readonly Level[] = ['epci', 'ept', 'commune'];

/** What every map of a large collection fetches; null for a small one, whose maps fetch the whole topology. */
export function lighterTopology(
  contours: Contours,
  catalogue: Catalogue,
  lookup: TerritoryLookup,
): Overview | null {
  if (catalogue.territories.length <= MOST_APART) return null;
  return overviewTopology(contours, catalogue, lookup, (level) => !HAS_OWN_FILE.includes(level));
}

/** Arcs break only where these territories meet. Throws when a sheet's territory has an area and no contour. */
export function overviewTopology(
  contours: Contours,
  catalogue: Catalogue,
  lookup: TerritoryLookup,
  isDrawn = (_level: Level) => true,
): Overview {
  const built = buildTopology({
    regions: named(contours, 'region', lookup),
    departements: named(contours, 'departement', lookup).map(({ properties, ...contour }) => ({
      ...contour,
      properties: { ...properties, code: contour.id },
    })),
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
  if (!grid) throw new Error('the committed contours have no grid');
  const rings = Object.values(topology.objects).flatMap(({ geometries }) => geometries.flatMap(areaRings));
  const arcs = simplifyArcs(positionsOf(topology), rings, TOLERANCE);
  const [x, y] = grid.scale;
  return onGrid({ ...rest, arcs }, { ...grid, scale: [x * COARSER, y * COARSER] });
}

/** Inhabitants from which a commune is named at the scale of a département. */
const TOWN = 10_000;

function labelPlace(contour: Contour, name: string, pin: Position): Position {
  const [longitude, latitude] = roomyPlace(contour, nameBoxAt(name, EPCI_STYLE, 9)) ?? pin;
  return [Number(longitude.toFixed(4)), Number(latitude.toFixed(4))];
}

/** On the grid of the full topology; arcs break only where these territories meet. */
export function epciTopology(geography: TerritoryGeography, firstTowns: readonly Position[]): EpciTopology {
  const { lookup, contours, placements } = geography;
  const all = (level: EpciLevel) =>
    territoryFeatures(contours, level).map((contour) => {
      const { name, article, indicators, pin, parents } = recordOf(geography, level, contour.id);
      const { population, areaKm2: area, communes, ruralShare: rural } = indicators;
      const properties: EpciProperties = {
        name,
        article,
        population,
        area,
        communes,
        rural,
        pin,
        label: labelPlace(contour.geometry, name, pin),
        parents: parents.map((parent) => [parent.key, parent.share]),
        seat: typographic(lookup.seatOf(level, contour.id)?.name ?? ''),
      };
      return { ...contour, properties };
    });
  const shown = new Set(firstTowns.map(String));
  const towns = lookup.tables.communes
    .toSorted((a, b) => b.population - a.population)
    .flatMap(({ code, name, population }) => {
      const { pin, bare } = placements.get(territoryKey('commune', code)) ?? {};
      const isNamed = population >= TOWN && pin && !bare && !shown.has(String(pin));
      return isNamed ? [[typographic(name), ...pin] as const] : [];
    });
  return { ...onGridOf(contours, buildTopology({ epci: all('epci'), ept: all('ept') })), towns };
}
