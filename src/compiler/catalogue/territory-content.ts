import type { FeatureCollection } from 'geojson';
import type { CommuneTopology } from '../../core/formats/communes-file.ts';
import type { EpciTopology } from '../../core/formats/epci-file.ts';
import type { TerritoryNames } from '../../core/formats/territory-names-file.ts';
import type { Water } from '../../core/formats/water-file.ts';
import { bboxAround } from '../../core/geo/bbox.ts';
import type { Bbox, Position } from '../../core/geo/position.ts';
import { silhouetteOf } from '../../core/geo/silhouette.ts';
import { type CodedArea, mergedArea, positionsOf } from '../../core/geo/topology.ts';
import type { OverseasOutline } from '../../core/sheet/catalogue.ts';
import { GROUPING_LEVELS, type Level } from '../../core/territory/level.ts';
import { partsOf, type TerritoryKey, territoryKey } from '../../core/territory/territory.ts';
import type { TerritoryTables } from '../../core/territory/territory-tables.ts';
import type { UpperLevels } from '../../core/territory/upper-levels.ts';
import { readAliases } from '../gazetteer/aliases.ts';
import { buildTopology, type Contours } from '../geography/build-topology.ts';
import { readContoursMetadata } from '../geography/contours-metadata.ts';
import { FRANCE, LEVEL_SOURCES } from '../geography/level-sources.ts';
import { placeRow, readPoints } from '../geography/place-table.ts';
import { readPlaces, readTopology, readTowns, readWater } from '../geography/read-geography.ts';
import {
  areasOf,
  departementsGeoJson,
  regionsGeoJson,
  territoryFeature,
  territoryFeatures,
} from '../geography/territory-feature.ts';
import { readThesaurus } from '../thesaurus/read-thesaurus.ts';
import { territoryIndex } from './compile-territory-index.ts';
import { compileUpperLevels } from './compile-upper-levels.ts';
import { departementFiles } from './departement-files.ts';
import { epciTopology } from './epci-topology.ts';
import { territoriesStamp } from './read-territories.ts';
import { riversAlong } from './rivers-along-borders.ts';
import { type TerritoryLookup, territoryLookup } from './territory-lookup.ts';
import type { Placement, Placements } from './territory-records.ts';

/** With the union of each grouping's communes, in the same topology: arcs stay shared. None where a commune has no contour. */
export function withGroupings(contours: Contours, lookup: TerritoryLookup): Contours {
  const communes = new Map((contours.objects.communes?.geometries ?? []).map((area) => [area.id, area]));
  const objects = GROUPING_LEVELS.map((level) => {
    const { object, rows } = LEVEL_SOURCES[level];
    const codes = rows(lookup.tables).map(({ code }) => code);
    const geometries = codes.sort().flatMap((code): CodedArea[] => {
      const members = new Set(lookup.members(level, code).map((one) => one.code));
      // In the order of the contours, so that the same communes always give the same rings.
      const areas = [...communes.values()].filter(({ id }) => members.has(id));
      return areas.length > 0 ? [{ ...mergedArea(contours, areas), id: code }] : [];
    });
    return [object, { type: 'GeometryCollection' as const, geometries }] as const;
  });
  return { ...contours, objects: { ...contours.objects, ...Object.fromEntries(objects) } };
}

/** All that placing a sheet asks for. */
export interface TerritoryGeography {
  readonly lookup: TerritoryLookup;
  readonly contours: Contours;
  readonly placements: Placements;
}

export interface TerritoryContent extends TerritoryGeography {
  readonly upperLevels: UpperLevels;
  readonly departementFiles: ReadonlyMap<string, CommuneTopology>;
  /** Loaded once zoomed in. */
  readonly epciTopology: EpciTopology;
  readonly territoryIndex: TerritoryNames;
  /** Loaded after the first map. */
  readonly water: Water;
  readonly overseas: readonly OverseasOutline[];
  readonly departements: FeatureCollection;
  readonly regions: FeatureCollection;
}

function geographyOf(root: string, tables: TerritoryTables): TerritoryGeography {
  const lookup = territoryLookup(tables);
  const contours = withGroupings(readTopology(root), lookup);
  return { lookup, contours, placements: completePlacements(root, lookup, contours) };
}

function compiled(root: string, tables: TerritoryTables): TerritoryContent {
  const geography = territoryGeography(root, tables);
  const { lookup, contours, placements } = geography;
  const water = readWater(root);
  const departements = departementsGeoJson(contours, tables);
  const borders = positionsOf(buildTopology({ departements: departements.features }));
  return {
    ...geography,
    upperLevels: compileUpperLevels(lookup, placements, contours),
    departementFiles: departementFiles({ lookup, placements, contours }),
    epciTopology: epciTopology(
      contours,
      lookup,
      placements,
      readTowns(root).map(({ position }) => position),
    ),
    territoryIndex: territoryIndex(lookup, { aliases: readAliases(root), nouns: readThesaurus(root).nouns }),
    water: { ...water, rivers: riversAlong(borders, water.rivers) },
    overseas: overseasOutlines(geography),
    departements,
    regions: regionsGeoJson(contours, tables),
  };
}

/** Cached for as long as no file changes: it takes seconds, and an author saves sheets, not territories. */
function untilChanged<T>(make: (root: string, tables: TerritoryTables) => T) {
  let last: { readonly stamp: string; readonly made: T } | null = null;
  return (root: string, tables: TerritoryTables): T => {
    const stamp = territoriesStamp(root);
    if (last?.stamp !== stamp) last = { stamp, made: make(root, tables) };
    return last.made;
  };
}

export const territoryGeography = untilChanged(geographyOf);

export const territoryContent = untilChanged(compiled);

/** In the order of their codes. */
function overseasOutlines({ contours, lookup, placements }: TerritoryGeography): OverseasOutline[] {
  const { tables, mainKey } = lookup;
  const overseas = tables.departements.filter(({ region }) => {
    const key = territoryKey('region', region);
    return mainKey(key) !== key;
  });
  return overseas.flatMap(({ code, name }) => {
    const key = mainKey(territoryKey('departement', code));
    const [level] = partsOf(key);
    const bbox = placements.get(key)?.bbox;
    const outline = silhouetteOf(territoryFeature(contours, level, code).geometry);
    return bbox ? [{ key, level, code, name, outline: { ...outline, bbox } }] : [];
  });
}

/** Degrees: around a point, as far as a small island and its sea. */
const REACH = 0.6;

const around = ([longitude, latitude]: Position): Bbox => [
  longitude - REACH,
  latitude - REACH,
  longitude + REACH,
  latitude + REACH,
];

/** Every territory has a place: without contour it stands at its point, at its seat or where what holds it stands. */
export function completePlacements(root: string, lookup: TerritoryLookup, contours: Contours): Placements {
  const placements = new Map<TerritoryKey, Placement>(readPlaces(root));
  const put = (level: Level, code: string, placement: Placement | undefined) => {
    const key = territoryKey(level, code);
    if (placement && !placements.has(key)) placements.set(key, placement);
  };
  const at = (level: Level, code: string) => placements.get(territoryKey(level, code));
  const bare = (place: Pick<Placement, 'pin' | 'bbox'> | undefined) =>
    place && { ...place, areaKm2: null, bare: true };
  for (const [key, pin] of readPoints(root))
    if (!placements.has(key)) placements.set(key, { pin, bbox: around(pin), areaKm2: null, bare: true });
  const isMeasured = measuredCommunes(root, lookup);
  const isDrawn = new Set(areasOf(contours, 'commune').map(({ id }) => id));
  for (const { code, epci, departement } of lookup.tables.communes) {
    const drawn = isDrawn.has(code) && at('commune', code);
    if (drawn && !isMeasured(code, departement))
      placements.set(territoryKey('commune', code), { ...drawn, areaKm2: null });
    if (isDrawn.has(code)) continue;
    const holder = at('com', departement) ?? at('departement', departement);
    const pin = (at('epci', epci) ?? holder)?.pin;
    put('commune', code, bare(pin && holder && { pin, bbox: holder.bbox }));
  }
  for (const { code, commune } of lookup.tables.arrondissements)
    put('arrondissement', code, bare(at('commune', commune)));
  for (const level of GROUPING_LEVELS) {
    for (const feature of territoryFeatures(contours, level))
      put(level, feature.id, placeRow(level, feature));
    for (const { code } of LEVEL_SOURCES[level].rows(lookup.tables))
      put(level, code, bare(atSeat(lookup, at, level, code)));
  }
  put('france', FRANCE.code, bare(ofMetropole(lookup, placements)));
  return placements;
}

/** With an official contour, or that of a département: an error of some hundred metres weighs tens of per cent in a commune. */
function measuredCommunes(root: string, lookup: TerritoryLookup) {
  const metadata = readContoursMetadata(root);
  const official = new Set(metadata.kind === 'mixte' ? metadata.officialDepartements : []);
  const shared = new Set([...lookup.aliases].map(([, main]) => main));
  return (code: string, departement: string) =>
    metadata.kind === 'officiel' || official.has(departement) || shared.has(territoryKey('commune', code));
}

function atSeat(
  lookup: TerritoryLookup,
  at: (level: Level, code: string) => Placement | undefined,
  level: Level,
  code: string,
) {
  const seat = lookup.mainCommune(level, code);
  const pin = seat && at('commune', seat.code)?.pin;
  const places = lookup.members(level, code).flatMap((one) => at('commune', one.code) ?? []);
  return pin && places.length > 0 ? { pin, bbox: bboxAround(places.map(({ bbox }) => bbox)) } : undefined;
}

function ofMetropole({ tables, mainKey }: TerritoryLookup, placements: Placements) {
  const places = tables.regions.flatMap(({ code }) => {
    const key = territoryKey('region', code);
    return mainKey(key) === key ? (placements.get(key) ?? []) : [];
  });
  const bbox = bboxAround(places.map((place) => place.bbox));
  const middle = (from: number, to: number) => Math.round((from + to) * 50) / 100;
  const pin: Position = [middle(bbox[0], bbox[2]), middle(bbox[1], bbox[3])];
  return { pin, bbox };
}
