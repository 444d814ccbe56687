import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Catalogue, SheetTerritory, Theme } from '../../domain/sheet/catalogue.ts';
import type { Initiative, NamedPlace, PinnedPlace } from '../../domain/sheet/initiative.ts';
import type { Site } from '../../domain/site.ts';
import type { Territory, TerritoryKey } from '../../domain/territory/territory.ts';
import type { Basemap } from '../../formats/basemap-file.ts';
import type { MapNames } from '../../formats/map-names-file.ts';
import type { Overview } from '../../formats/overview-file.ts';
import type { SheetWords } from '../../formats/sheet-words-file.ts';
import type { StaticMapShapes } from '../../formats/static-map-shapes.ts';
import { typographic } from '../../text/typography.ts';
import type { ContentFolder } from '../content-folder.ts';
import { readAliases } from '../gazetteer/aliases.ts';
import { createGazetteer } from '../gazetteer/gazetteer.ts';
import { readBasemap, readTowns } from '../geography/read-geography.ts';
import { readTerritoryTables } from '../geography/read-tables.ts';
import { formatDiagnostics } from '../sheet/format-diagnostic.ts';
import { mapNames } from './compile-map-names.ts';
import { sheetIndexOf } from './compile-sheet-index.ts';
import { type Lineage, lineageOf } from './lineage.ts';
import { overviewTopology } from './map-topology.ts';
import { neighbourSheets } from './neighbour-sheets.ts';
import { readSheets } from './read-sheets.ts';
import { readSite } from './read-site.ts';
import { catalogueOf } from './sheet-summaries.ts';
import { staticShapes } from './static-shapes.ts';
import { type TerritoryContent, territoryContent } from './territory-content.ts';
import { type Placements, recordOf } from './territory-records.ts';
import { readThemes } from './themes.ts';

export interface AtlasContent extends TerritoryContent {
  readonly site: Site;
  readonly themes: readonly Theme[];
  readonly sheets: readonly Initiative[];
  readonly catalogue: Catalogue;
  /** The sheets' words, fetched once someone searches in them. */
  readonly sheetIndex: SheetWords;
  readonly territories: ReadonlyMap<TerritoryKey, Territory>;
  /** Where each sheet's territory lies, by its key. */
  readonly lineage: ReadonlyMap<string, Lineage>;
  /** First view of the interactive map: régions, départements, the sheets' territories. */
  readonly mapTopology: Overview;
  readonly basemap: Basemap;
  readonly names: MapNames;
  /** Warnings about the authors' files, in French, ready to print; empty without any. */
  readonly warnings: string;
  readonly staticShapes: StaticMapShapes;
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
export function readContent(folder: ContentFolder) {
  const { root } = folder;
  const site = readSite(folder);
  const themes = readThemes(folder);
  const tables = readTerritoryTables(root);
  const gazetteer = createGazetteer(tables, readAliases(root));
  return { site, themes, tables, ...readSheets(folder, themes, gazetteer, tables) };
}

/** A place that a text names, on the map. @throws Error when the commune has no place. */
function pinned({ key, name }: NamedPlace, placements: Placements): PinnedPlace {
  const pin = placements.get(key)?.pin;
  if (!pin) throw new Error(`no place for ${key}: run npm run geography`);
  return { key, name: typographic(name), pin };
}

/**
 * Deterministic. @throws ContentError when a sheet has an error; SettingsError or Error when a settings or
 * territory file can't be used.
 */
export function compileContent(folder: ContentFolder): AtlasContent {
  const { root } = folder;
  const { site, themes, tables, sheets: read, territories, diagnostics, texts } = readContent(folder);
  if (diagnostics.some((diagnostic) => diagnostic.severity === 'erreur'))
    throw new ContentError(diagnostics, texts);
  const territory = territoryContent(root, tables);
  const { lookup, contours, placements } = territory;
  const lineage = new Map<string, Lineage>();
  const placed = new Map<TerritoryKey, SheetTerritory>();
  for (const [key, { level, code }] of territories) {
    lineage.set(key, lineageOf(lookup, level, code));
    placed.set(key, recordOf(lookup, placements, level, code));
  }
  const located = read.map((sheet) => ({
    ...sheet,
    places: sheet.places.map((named) => pinned(named, placements)),
  }));
  const catalogue = catalogueOf(located, placed, territory.overseas);
  const nextDoor = neighbourSheets({
    catalogue,
    contours,
    lookup,
    perimeterAliases: territory.upperLevels.perimeterAliases,
  });
  const neighbouring = new Map(catalogue.sheets.map((card) => [card.id, nextDoor(card)]));
  const sheets = located.map((sheet) => ({ ...sheet, neighbouring: neighbouring.get(sheet.id) ?? [] }));
  const mapTopology = overviewTopology(contours, catalogue, lookup);
  const basemap = readBasemap(root);
  return {
    ...territory,
    site,
    themes,
    sheets,
    catalogue,
    sheetIndex: sheetIndexOf(sheets, placed, themes),
    lineage,
    territories,
    mapTopology,
    basemap,
    names: mapNames(tables, placements, readTowns(root)),
    warnings: formatDiagnostics(diagnostics, texts),
    staticShapes: staticShapes({ map: mapTopology, basemap, catalogue }),
  };
}
