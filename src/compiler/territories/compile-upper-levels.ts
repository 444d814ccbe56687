import type { EpciLevel } from '../../core/formats/epci-file.ts';
import { type PlacedSilhouette, placedSilhouetteOf, silhouetteOf } from '../../core/geo/silhouette.ts';
import { mergedContour, neighboursIn, sharedBorder } from '../../core/geo/topology.ts';
import { type GroupingLevel, isGrouping, LEVELS, type Level } from '../../core/territory/levels.ts';
import { partsOf, territoryKey } from '../../core/territory/territory.ts';
import type { Seat, UpperLevels, UpperTerritory } from '../../core/territory/upper-levels.ts';
import { typographic } from '../../core/text/typography.ts';
import type { Contours } from '../geography/build-topology.ts';
import { LEVEL_SOURCES } from '../geography/level-sources.ts';
import { areasOf, territoryFeature } from '../geography/territory-feature.ts';
import { isOverseas } from './territory-lookup.ts';
import { recordOf, type TerritoryGeography } from './territory-records.ts';

/** The others have files of their own. */
type UpperLevel = Exclude<Level, EpciLevel | 'commune'>;

const UPPER_LEVELS = LEVELS.filter(
  (level): level is UpperLevel => level !== 'epci' && level !== 'ept' && level !== 'commune',
);

/** Those whose contours share an arc, by code. */
export function borderingCodes(contours: Contours, level: Level): Map<string, string[]> {
  const areas = areasOf(contours, level);
  const around = neighboursIn(areas);
  return new Map(areas.map(({ id }, i) => [id, (around[i] ?? []).map((other) => other.id).sort()]));
}

/** Groupings of the same kind that have no commune in common: others share arcs too, from the inside. */
function besideGroupings({ lookup, contours }: TerritoryGeography, level: GroupingLevel) {
  const kindOf = (code: string) => {
    const row = lookup.row(level, code);
    return row && 'kind' in row ? row.kind : '';
  };
  const around = borderingCodes(contours, level);
  const isApart = (code: string) => {
    const members = new Set(lookup.members(level, code));
    return (other: string) =>
      kindOf(other) === kindOf(code) && !lookup.members(level, other).some((commune) => members.has(commune));
  };
  return new Map([...around].map(([code, others]) => [code, others.filter(isApart(code))]));
}

/** Metres of border between two codes, to the hundred: finer than any contour. */
function borderAt(contours: Contours, level: Level): (one: string, other: string) => number {
  const areas = new Map(areasOf(contours, level).map((area) => [area.id, area]));
  return (...codes) => {
    const [one, other] = codes.map((code) => areas.get(code));
    return one && other ? Math.round(sharedBorder(contours, one, other) / 100) * 100 : 0;
  };
}

function seatWithPin(
  { lookup, placements }: TerritoryGeography,
  level: UpperLevel,
  code: string,
): Seat | null {
  const seat = lookup.seatOf(level, code);
  const place = seat && placements.get(territoryKey('commune', seat.code));
  return place ? { name: typographic(seat.name), pin: place.pin } : null;
}

function territoriesAt(geography: TerritoryGeography, level: UpperLevel): UpperTerritory[] {
  const { lookup, contours } = geography;
  const around = isGrouping(level) ? besideGroupings(geography, level) : borderingCodes(contours, level);
  const border = borderAt(contours, level);
  const without = LEVEL_SOURCES[level].rows(lookup.tables).filter(({ code }) => !around.has(code));
  const codes = [...around.keys(), ...without.map(({ code }) => code)];
  // An overseas région is its département here, and Paris the commune of that name.
  const listed = codes.filter((code) => level !== 'region' || !isOverseas(lookup, code));
  const keyOf = (code: string) => lookup.mainKey(territoryKey(level, code));
  return listed.map((code): UpperTerritory => {
    const key = keyOf(code);
    const bordering = around.get(code);
    return {
      ...recordOf(geography, ...partsOf(key)),
      outline: bordering ? silhouetteOf(territoryFeature(contours, level, code).geometry) : null,
      neighbours: (bordering ?? []).map((other) => [keyOf(other), border(code, other)]),
      seat: partsOf(key)[0] === 'commune' ? null : seatWithPin(geography, level, code),
    };
  });
}

/** Without what lies overseas. */
function metropole({ lookup, contours }: TerritoryGeography): PlacedSilhouette {
  const areas = areasOf(contours, 'region').filter(({ id }) => !isOverseas(lookup, id));
  return placedSilhouetteOf(mergedContour(contours, areas));
}

export function compileUpperLevels(geography: TerritoryGeography): UpperLevels {
  return {
    territories: UPPER_LEVELS.flatMap((level) => territoriesAt(geography, level)),
    perimeterAliases: [...geography.lookup.aliases],
    france: metropole(geography),
  };
}
