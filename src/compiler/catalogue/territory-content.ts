import { bboxAround } from '../../core/geo/bbox.ts';
import type { Bbox, Position } from '../../core/geo/position.ts';
import { silhouetteOf } from '../../core/geo/silhouette.ts';
import { type CodedArea, mergedArea, positionsOf } from '../../core/geo/topology.ts';
import type { OverseasOutline } from '../../core/sheet/catalogue.ts';
import { GROUPING_LEVELS, type Level } from '../../core/territory/level.ts';
import { partsOf, type TerritoryKey, territoryKey } from '../../core/territory/territory.ts';
import type { TerritoryTables } from '../../core/territory/territory-tables.ts';
import { readAliases } from '../gazetteer/aliases.ts';
import { buildTopology, type Contours } from '../geography/build-topology.ts';
import { readContoursMetadata } from '../geography/contours-metadata.ts';
import { FRANCE, LEVEL_SOURCES } from '../geography/level-sources.ts';
import { placeRow, readPoints } from '../geography/place-table.ts';
import { readPlaces, readTopology, readTowns, readWater } from '../geography/read-geography.ts';
import {
  areasOf,
  levelGeoJson,
  territoryFeature,
  territoryFeatures,
} from '../geography/territory-feature.ts';
import { readThesaurus } from '../thesaurus/read-thesaurus.ts';
import { territoryIndex } from './compile-territory-index.ts';
import { compileUpperLevels } from './compile-upper-levels.ts';
import { departementFiles } from './departement-files.ts';
import { epciTopology } from './map-topology.ts';
import { untilTerritoriesChange } from './read-territories.ts';
import { riversAlong } from './rivers-along-borders.ts';
import { isOverseas, type TerritoryLookup, territoryLookup } from './territory-lookup.ts';
import type { Placement, Placements, TerritoryGeography } from './territory-records.ts';

/** With each grouping as the union of its communes, in the same topology, so that arcs stay shared. A grouping whose communes have no contour has none. */
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

function geographyOf(root: string, tables: TerritoryTables): TerritoryGeography {
  const lookup = territoryLookup(tables);
  const contours = withGroupings(readTopology(root), lookup);
  return { lookup, contours, placements: completePlacements(root, lookup, contours) };
}

function compiled(root: string, tables: TerritoryTables) {
  const geography = territoryGeography(root, tables);
  const { lookup, contours } = geography;
  const water = readWater(root);
  const firstTowns = readTowns(root).map(({ position }) => position);
  const departements = levelGeoJson(contours, 'departement', tables);
  const borders = positionsOf(buildTopology({ departements: departements.features }));
  return {
    ...geography,
    upperLevels: compileUpperLevels(geography),
    departementFiles: departementFiles(geography),
    /** Loaded once zoomed in. */
    epciTopology: epciTopology(geography, firstTowns),
    territoryIndex: territoryIndex(lookup, { aliases: readAliases(root), nouns: readThesaurus(root).nouns }),
    /** Loaded after the first map. */
    water: { ...water, rivers: riversAlong(borders, water.rivers) },
    overseas: overseasOutlines(geography),
    departements,
    regions: levelGeoJson(contours, 'region', tables),
  };
}

export const territoryGeography = untilTerritoriesChange(geographyOf);

export const territoryContent = untilTerritoriesChange(compiled);

export type TerritoryContent = ReturnType<typeof compiled>;

/** In the order of their codes. */
function overseasOutlines({ contours, lookup, placements }: TerritoryGeography): OverseasOutline[] {
  const overseas = lookup.tables.departements.filter(({ region }) => isOverseas(lookup, region));
  return overseas.flatMap(({ code, name }) => {
    const key = lookup.mainKey(territoryKey('departement', code));
    const [level] = partsOf(key);
    const bbox = placements.get(key)?.bbox;
    const outline = silhouetteOf(territoryFeature(contours, level, code).geometry);
    return bbox ? [{ key, level, code, name, outline: { ...outline, bbox } }] : [];
  });
}

/** Degrees: around a point, as far as a small island and its sea. */
const REACH = 0.6;

const around = ([x, y]: Position): Bbox => [x - REACH, y - REACH, x + REACH, y + REACH];

/** Every territory has a place: without contour that of its point, of its seat or of what holds it. */
export function completePlacements(root: string, lookup: TerritoryLookup, contours: Contours): Placements {
  const placements = new Map<TerritoryKey, Placement>(readPlaces(root));
  const put = (level: Level, code: string, placement: Placement | undefined) => {
    const key = territoryKey(level, code);
    if (placement && !placements.has(key)) placements.set(key, placement);
  };
  const at = (level: Level, code: string) => placements.get(territoryKey(level, code));
  const bare = (place: Pick<Placement, 'pin' | 'bbox'> | undefined) =>
    place && { ...place, areaKm2: null, bare: true };
  for (const [key, pin] of readPoints(root)) put(...partsOf(key), bare({ pin, bbox: around(pin) }));
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

/** Communes whose contour is precise enough for an area: official, or that of a département. An error of some hundred metres is tens of per cent of a commune. */
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

function ofMetropole(lookup: TerritoryLookup, placements: Placements) {
  const regions = lookup.tables.regions.filter(({ code }) => !isOverseas(lookup, code));
  const places = regions.flatMap(({ code }) => placements.get(territoryKey('region', code)) ?? []);
  const bbox = bboxAround(places.map((place) => place.bbox));
  const middle = (from: number, to: number) => Math.round((from + to) * 50) / 100;
  const pin: Position = [middle(bbox[0], bbox[2]), middle(bbox[1], bbox[3])];
  return { pin, bbox };
}
