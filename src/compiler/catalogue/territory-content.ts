import type { FeatureCollection } from 'geojson';
import type { OverseasOutline } from '../../domain/sheet/catalogue.ts';
import { partsOf, territoryKey } from '../../domain/territory/territory.ts';
import type { TerritoryTables } from '../../domain/territory/territory-tables.ts';
import type { CommuneTopology } from '../../formats/communes-file.ts';
import type { EpciTopology } from '../../formats/epci-file.ts';
import type { LikeCommunes } from '../../formats/like-communes-file.ts';
import type { TerritoryNames } from '../../formats/territory-names-file.ts';
import type { UpperLevels } from '../../formats/upper-levels-file.ts';
import { silhouetteOf } from '../../geo/silhouette.ts';
import { readAliases } from '../gazetteer/aliases.ts';
import type { Contours } from '../geography/build-topology.ts';
import { readPoints } from '../geography/place-table.ts';
import { readPlaces, readTopology } from '../geography/read-geography.ts';
import { departementsGeoJson, regionsGeoJson, territoryFeature } from '../geography/territory-feature.ts';
import { readThesaurus } from '../thesaurus/read-thesaurus.ts';
import { territoryIndex } from './compile-territory-index.ts';
import { compileUpperLevels } from './compile-upper-levels.ts';
import { completePlacements } from './complete-placements.ts';
import { departementFiles, likeFiles } from './departement-files.ts';
import { epciTopology } from './epci-topology.ts';
import { withGroupings } from './grouping-contours.ts';
import { territoriesStamp } from './read-territories.ts';
import { type TerritoryLookup, territoryLookup } from './territory-lookup.ts';
import type { Placements } from './territory-records.ts';

/** All that placing a sheet asks for. */
export interface TerritoryGround {
  readonly lookup: TerritoryLookup;
  readonly contours: Contours;
  readonly placements: Placements;
}

export interface TerritoryContent extends TerritoryGround {
  readonly upperLevels: UpperLevels;
  readonly departementFiles: ReadonlyMap<string, CommuneTopology>;
  /** The communes most like each commune, by code of département. */
  readonly likeFiles: ReadonlyMap<string, LikeCommunes>;
  /** Loaded once zoomed in. */
  readonly epciTopology: EpciTopology;
  readonly territoryIndex: TerritoryNames;
  readonly overseas: readonly OverseasOutline[];
  readonly departements: FeatureCollection;
  readonly regions: FeatureCollection;
}

function groundOf(root: string, tables: TerritoryTables): TerritoryGround {
  const lookup = territoryLookup(tables);
  const contours = withGroupings(readTopology(root), lookup);
  const placements = completePlacements({
    ...{ lookup, contours },
    ...{ drawn: readPlaces(root), points: readPoints(root) },
  });
  return { lookup, contours, placements };
}

function compiled(root: string, tables: TerritoryTables): TerritoryContent {
  const ground = territoryGround(root, tables);
  const { lookup, contours, placements } = ground;
  return {
    ...ground,
    upperLevels: compileUpperLevels(lookup, placements, contours),
    departementFiles: departementFiles({ lookup, placements, contours }),
    likeFiles: likeFiles({ lookup, placements }),
    epciTopology: epciTopology(contours, lookup, placements),
    territoryIndex: territoryIndex(lookup, { aliases: readAliases(root), nouns: readThesaurus(root).nouns }),
    overseas: overseasOutlines(contours, lookup),
    departements: departementsGeoJson(contours, tables),
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

export const territoryGround = untilChanged(groundOf);

export const territoryContent = untilChanged(compiled);

/** In the order of their codes. */
function overseasOutlines(contours: Contours, { tables, mainKey }: TerritoryLookup): OverseasOutline[] {
  const overseas = tables.departements.filter(({ region }) => {
    const key = territoryKey('region', region);
    return mainKey(key) !== key;
  });
  return overseas.map(({ code, name }) => {
    const key = mainKey(territoryKey('departement', code));
    const [level] = partsOf(key);
    const outline = silhouetteOf(territoryFeature(contours, level, code).geometry);
    return { key, level, code, name, outline };
  });
}
