import type { FeatureCollection } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { Catalogue, SheetTerritory, Theme } from '../../domain/catalogue.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Initiative } from '../../domain/initiative.ts';
import type { MapNames } from '../../domain/map-names.ts';
import type { Site } from '../../domain/site.ts';
import type { StaticMapShapes } from '../../domain/static-map.ts';
import type { Territory, TerritoryKey } from '../../domain/territory.ts';
import type { TerritoryIndexFile } from '../../domain/territory-index.ts';
import { typographic } from '../../text/typography.ts';
import { readAliases } from '../gazetteer/aliases.ts';
import { createGazetteer } from '../gazetteer/gazetteer.ts';
import {
  departementsGeoJson,
  readBasemap,
  readPlaces,
  readTopology,
  readTowns,
  regionsGeoJson,
} from '../geography/read-geography.ts';
import { readTerritoryTables } from '../geography/read-tables.ts';
import { formatDiagnostics } from '../sheet/format-diagnostic.ts';
import { catalogueOf } from './cards.ts';
import { epciTopology } from './epci-topology.ts';
import { type Lineage, lineageOf } from './lineage.ts';
import { mapNames } from './map-names.ts';
import { firstViewTopology } from './map-topology.ts';
import { readSite, readThemes } from './read-settings.ts';
import { readSheets } from './read-sheets.ts';
import { staticShapes } from './static-shapes.ts';
import { territoryIndex } from './territory-index.ts';

/** Everything that the site is made of, compiled from `data/`. */
export interface AtlasContent {
  readonly site: Site;
  readonly themes: readonly Theme[];
  readonly sheets: readonly Initiative[];
  readonly catalogue: Catalogue;
  /** The sheets' territories under their official names, by key. */
  readonly territories: ReadonlyMap<TerritoryKey, Territory>;
  /** Where each sheet's territory lies, by its key. */
  readonly lineage: ReadonlyMap<string, Lineage>;
  /** First view of the interactive map: régions, départements, the sheets' territories. */
  readonly mapTopology: Topology;
  /** Borders and names of intercommunalités, fetched once zoomed in. */
  readonly epciTopology: Topology;
  /** Neighbouring land and large waters. */
  readonly basemap: Topology;
  readonly names: MapNames;
  /** What the search box knows, fetched once it is used. */
  readonly territoryIndex: TerritoryIndexFile;
  readonly staticShapes: StaticMapShapes;
  readonly departements: FeatureCollection;
  readonly regions: FeatureCollection;
}

/** The authors' files have errors; the message is the French report, ready to print. */
export class ContentError extends Error {
  constructor(
    readonly diagnostics: readonly Diagnostic[],
    readonly texts: ReadonlyMap<string, string>,
  ) {
    super(formatDiagnostics(diagnostics, texts));
    this.name = 'ContentError';
  }
}

/** Reads the tables, the settings and the sheets, without the contours: all that checking needs. */
export function readContent(root: string) {
  const site = readSite(root);
  const themes = readThemes(root);
  const tables = readTerritoryTables(root);
  const gazetteer = createGazetteer(tables, readAliases(root));
  return { site, themes, tables, ...readSheets(root, themes, gazetteer) };
}

/**
 * Compiles `data/` into everything that the site serves. `root` is the project's root. Deterministic.
 *
 * @throws ContentError when a sheet has an error; SettingsError or Error when a settings or territory file can't be used.
 */
export function compileContent(root: string): AtlasContent {
  const { site, themes, tables, sheets, territories, diagnostics, texts } = readContent(root);
  if (diagnostics.some((diagnostic) => diagnostic.severity === 'erreur'))
    throw new ContentError(diagnostics, texts);
  if (diagnostics.length > 0) console.warn(formatDiagnostics(diagnostics, texts));
  const topology = readTopology(root);
  const placesByKey = readPlaces(root);
  const place = (key: TerritoryKey) => {
    const found = placesByKey.get(key);
    if (!found) throw new Error(`no place for ${key}: run npm run geography`);
    return found;
  };
  const lineage = new Map<string, Lineage>();
  const placed = new Map<string, SheetTerritory>();
  for (const [key, territory] of territories) {
    const line = lineageOf(tables, territory.level, territory.code);
    lineage.set(key, line);
    const { pin, bbox } = place(key);
    const parents = line.parents.map((parent) => ({ ...parent, name: typographic(parent.name) }));
    placed.set(key, { ...territory, name: typographic(territory.name), pin, bbox, parents });
  }
  const catalogue = catalogueOf(sheets, placed);
  const mapTopology = firstViewTopology(topology, catalogue, (key) => place(key).areaKm2);
  const basemap = readBasemap(root);
  return {
    site,
    themes,
    sheets,
    catalogue,
    lineage,
    territories,
    mapTopology,
    epciTopology: epciTopology(topology, tables, placesByKey),
    basemap,
    territoryIndex: territoryIndex(tables),
    names: mapNames(tables, placesByKey, readTowns(root)),
    staticShapes: staticShapes({ map: mapTopology, basemap, catalogue }),
    departements: departementsGeoJson(topology, tables),
    regions: regionsGeoJson(topology, tables),
  };
}
