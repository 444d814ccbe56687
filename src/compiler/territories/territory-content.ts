import type { ContentFolder } from '../../content/files/content-folder.ts';
import { bboxAround } from '../../core/geo/bbox.ts';
import type { Bbox, Position } from '../../core/geo/position.ts';
import { silhouetteOf } from '../../core/geo/silhouette.ts';
import { type CodedArea, mergedArea, positionsOf } from '../../core/geo/topology.ts';
import type { OverseasOutline } from '../../core/sheet/catalogue.ts';
import { GROUPING_LEVELS, type Level } from '../../core/territory/levels.ts';
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
import { cachedByTerritories } from './read-territories.ts';
import { riversAlong } from './rivers-along-borders.ts';
import { isOverseas, type TerritoryLookup, territoryLookup } from './territory-lookup.ts';
import type { Placement, Placements, TerritoryGeography } from './territory-records.ts';

/** The contours, plus each grouping as the union of its communes, in the same topology, so that arcs stay shared. A grouping whose communes have no contour has none. */
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

function geographyOf({ root }: ContentFolder, tables: TerritoryTables): TerritoryGeography {
  const lookup = territoryLookup(tables);
  const contours = withGroupings(readTopology(root), lookup);
  return { lookup, contours, placements: completePlacements(root, lookup, contours) };
}

function compileTerritories(folder: ContentFolder, tables: TerritoryTables) {
  const { root } = folder;
  const geography = territoryGeography(folder, tables);
  const { lookup, contours } = geography;
  const water = readWater(root);
  const townPositions = readTowns(root).map(({ position }) => position);
  const departements = levelGeoJson(contours, 'departement', tables);
  const borders = positionsOf(buildTopology({ departements: departements.features }));
  return {
    ...geography,
    upperLevels: compileUpperLevels(geography),
    departementFiles: departementFiles(geography),
    /** Loaded once zoomed in. */
    epciTopology: epciTopology(geography, townPositions),
    territoryIndex: territoryIndex(lookup, { aliases: readAliases(root), nouns: readThesaurus(root).nouns }),
    /** Loaded after the first map. */
    water: { ...water, rivers: riversAlong(borders, water.rivers) },
    overseas: overseasOutlines(geography),
    departements,
    regions: levelGeoJson(contours, 'region', tables),
  };
}

export const territoryGeography = cachedByTerritories(geographyOf);

export const territoryContent = cachedByTerritories(compileTerritories);

export type TerritoryContent = ReturnType<typeof compileTerritories>;

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

/** Degrees from a point to each side of its box: enough for a small island and the sea around it. */
const HALF_SIDE = 0.6;

const around = ([x, y]: Position): Bbox => [x - HALF_SIDE, y - HALF_SIDE, x + HALF_SIDE, y + HALF_SIDE];

/** Gives every territory a pin and a box: without a contour, those of its point, its main commune or the territory that contains it. */
export function completePlacements(root: string, lookup: TerritoryLookup, contours: Contours): Placements {
  const placements = new Map<TerritoryKey, Placement>(readPlaces(root));
  const putNew = (level: Level, code: string, placement: Placement | undefined) => {
    const key = territoryKey(level, code);
    if (placement && !placements.has(key)) placements.set(key, placement);
  };
  const placementAt = (level: Level, code: string) => placements.get(territoryKey(level, code));
  const noContour = (place: Pick<Placement, 'pin' | 'bbox'> | undefined) =>
    place && { ...place, areaKm2: null, bare: true };
  for (const [key, pin] of readPoints(root)) putNew(...partsOf(key), noContour({ pin, bbox: around(pin) }));
  const isMeasured = measuredCommunes(root, lookup);
  const withContour = new Set(areasOf(contours, 'commune').map(({ id }) => id));
  for (const { code, epci, departement } of lookup.tables.communes) {
    const drawn = withContour.has(code) && placementAt('commune', code);
    if (drawn && !isMeasured(code, departement))
      placements.set(territoryKey('commune', code), { ...drawn, areaKm2: null });
    if (withContour.has(code)) continue;
    const parent = placementAt('com', departement) ?? placementAt('departement', departement);
    const pin = (placementAt('epci', epci) ?? parent)?.pin;
    putNew('commune', code, noContour(pin && parent && { pin, bbox: parent.bbox }));
  }
  for (const { code, commune } of lookup.tables.arrondissements)
    putNew('arrondissement', code, noContour(placementAt('commune', commune)));
  for (const level of GROUPING_LEVELS) {
    for (const feature of territoryFeatures(contours, level))
      putNew(level, feature.id, placeRow(level, feature));
    for (const { code } of LEVEL_SOURCES[level].rows(lookup.tables))
      putNew(level, code, noContour(atMainCommune(lookup, placementAt, level, code)));
  }
  putNew('france', FRANCE.code, noContour(metropolePlacement(lookup, placements)));
  return placements;
}

/** Communes whose contour is precise enough for an area: official, or shared with a territory that is the same area (an alias). An error of a few hundred metres can be tens of per cent of a commune's area. */
function measuredCommunes(root: string, lookup: TerritoryLookup) {
  const metadata = readContoursMetadata(root);
  const official = new Set(metadata.kind === 'mixte' ? metadata.officialDepartements : []);
  const shared = new Set([...lookup.aliases].map(([, main]) => main));
  return (code: string, departement: string) =>
    metadata.kind === 'officiel' || official.has(departement) || shared.has(territoryKey('commune', code));
}

function atMainCommune(
  lookup: TerritoryLookup,
  placementAt: (level: Level, code: string) => Placement | undefined,
  level: Level,
  code: string,
) {
  const main = lookup.mainCommune(level, code);
  const pin = main && placementAt('commune', main.code)?.pin;
  const members = lookup.members(level, code);
  const places = members.flatMap((one) => placementAt('commune', one.code) ?? []);
  if (pin && members.length === 0) return { pin, bbox: around(pin) };
  return pin && places.length > 0 ? { pin, bbox: bboxAround(places.map(({ bbox }) => bbox)) } : undefined;
}

function metropolePlacement(lookup: TerritoryLookup, placements: Placements) {
  const regions = lookup.tables.regions.filter(({ code }) => !isOverseas(lookup, code));
  const places = regions.flatMap(({ code }) => placements.get(territoryKey('region', code)) ?? []);
  const bbox = bboxAround(places.map((place) => place.bbox));
  const meanToHundredth = (from: number, to: number) => Math.round((from + to) * 50) / 100;
  const pin: Position = [meanToHundredth(bbox[0], bbox[2]), meanToHundredth(bbox[1], bbox[3])];
  return { pin, bbox };
}
