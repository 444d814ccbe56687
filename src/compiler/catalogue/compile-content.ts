import { createHash } from 'node:crypto';
import type { Basemap } from '../../core/formats/basemap-file.ts';
import type { ShippedCatalogue } from '../../core/formats/catalogue-file.ts';
import { epciAreas } from '../../core/formats/epci-file.ts';
import type { MapNames } from '../../core/formats/map-names-file.ts';
import type { Overview } from '../../core/formats/overview-file.ts';
import { SHEET_FILE } from '../../core/formats/sheet-file.ts';
import type { WordsToIndex } from '../../core/formats/sheet-words-file.ts';
import { upperAreas } from '../../core/formats/upper-levels-file.ts';
import { bboxAround } from '../../core/geo/bbox.ts';
import { closestFrame } from '../../core/geo/closest-frame.ts';
import type { ProposedPart } from '../../core/proposal/compose-sheet.ts';
import { type Diagnostic, isError } from '../../core/settings/diagnostic.ts';
import type { SiteSettings } from '../../core/settings/site.ts';
import type {
  Catalogue,
  OverseasOutline,
  SheetSummary,
  SheetTerritory,
  Surroundings,
  Theme,
} from '../../core/sheet/catalogue.ts';
import { detailFacets, partnersOf } from '../../core/sheet/detail-facets.ts';
import type { Initiative } from '../../core/sheet/initiative.ts';
import { leadFigure, statementOf } from '../../core/sheet/lead-figures.ts';
import { inlineText, runsIn } from '../../core/sheet/rich-text.ts';
import type { OfficialPlaces } from '../../core/sheet/sheet-table.ts';
import { LEVELS, type Level } from '../../core/territory/level.ts';
import { type Likeness, likenessOf } from '../../core/territory/resemblance.ts';
import type { TerritoryTables } from '../../core/territory/territory-tables.ts';
import { foldedWords } from '../../core/text/fold.ts';
import { ContentError, type Texts } from '../content-error.ts';
import type { ContentFolder } from '../content-folder.ts';
import { readBasemap, readOuterNames, readTowns } from '../geography/read-geography.ts';
import { type Editions, editionsOf } from '../open-data/editions.ts';
import { provenanceOf, withDetails } from '../sheet/detail-sections.ts';
import { formatDiagnostics } from '../sheet/format-diagnostic.ts';
import { sheetSummary } from '../sheet/sheet-summary.ts';
import { readThesaurus } from '../thesaurus/read-thesaurus.ts';
import { mapNames } from './compile-map-names.ts';
import { sheetIndexOf } from './compile-sheet-index.ts';
import { bareTerritory } from './drawn-frame.ts';
import { type DrawnMaps, drawnMaps } from './drawn-map.ts';
import { generalised, lighterTopology, overviewTopology } from './map-topology.ts';
import { readContent } from './read-content.ts';
import type { PublishedDocument, SheetsReading } from './read-sheets.ts';
import { sheetOffers } from './sheet-offers.ts';
import { type SituatedSheets, situateSheets } from './situate-sheets.ts';
import { type TerritoryContent, territoryContent, territoryGeography } from './territory-content.ts';

export interface AtlasContent extends TerritoryContent {
  readonly site: SiteSettings;
  readonly themes: readonly Theme[];
  readonly levels: readonly Level[];
  readonly sheets: readonly Initiative[];
  readonly catalogue: ShippedCatalogue;
  /** Loaded once someone searches in the sheets. */
  readonly sheetIndex: WordsToIndex;
  readonly officialPlaces: OfficialPlaces;
  readonly editions: Editions;
  readonly mapTopology: Overview;
  /** The same, without what has files of its own where it is much. */
  readonly detail: Overview;
  /** That one, generalised. */
  readonly overview: Overview;
  readonly basemap: Basemap;
  readonly names: MapNames;
  /** Warnings about the authors' files, in French, ready to print; empty without any. */
  readonly warnings: string;
  readonly drawnMaps: DrawnMaps;
  readonly published: readonly PublishedDocument[];
  /** What the form for a new sheet asks. */
  readonly parts: readonly ProposedPart[];
}

export interface ReadyContent {
  /** Makes the atlas of the sheets without an error; null where nothing can be shown before the settings are mended. */
  readonly compile: (() => AtlasContent) | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
}

/** Whatever is wrong is told, and left out. */
export function readyContent(folder: ContentFolder): ReadyContent {
  const { site, themes, tables, gazetteer, images, published, parts, ...read } = readContent(folder);
  const { diagnostics, texts } = read;
  if (!site || !themes || !tables || !gazetteer) return { compile: null, diagnostics, texts };
  const { contours } = site;
  const situated = situateSheets(read, territoryGeography(folder.root, tables), contours.kind);
  const all = [...diagnostics, ...situated.diagnostics];
  if (situated.sheets.length === 0 && all.some(isError)) return { compile: null, diagnostics: all, texts };
  const compile = () => {
    const territory = territoryContent(folder.root, tables);
    const content = contentOf(folder.root, { ...situated, site, themes, tables, territory, images });
    return { ...content, published, parts, warnings: formatDiagnostics(all, texts) };
  };
  return { compile, diagnostics: all, texts };
}

/** Deterministic. Throws ContentError when an author's file has an error. */
export function compileContent(folder: ContentFolder): AtlasContent {
  const { compile, diagnostics, texts } = readyContent(folder);
  if (compile === null || diagnostics.some(isError)) throw new ContentError(diagnostics, texts);
  return compile();
}

interface Ingredients extends SituatedSheets {
  readonly site: AtlasContent['site'];
  readonly themes: readonly Theme[];
  readonly tables: TerritoryTables;
  readonly territory: TerritoryContent;
  readonly images: SheetsReading['images'];
}

function contentOf(
  root: string,
  { site, themes, tables, territory, images, sheets: situated, placed, officialPlaces }: Ingredients,
): Omit<AtlasContent, 'published' | 'parts' | 'warnings'> {
  const { lookup, contours, placements } = territory;
  const catalogue = catalogueOf(situated, placed, territory.overseas);
  // Names on the map stand by where sheets are, whatever the order of their titles.
  const untitled = { ...catalogue, sheets: catalogue.sheets.map((sheet) => ({ ...sheet, title: '' })) };
  const offers = sheetOffers({ catalogue, contours, lookup });
  const mapTopology = overviewTopology(contours, catalogue, lookup);
  const likeness = sheetLikeness(territory, mapTopology, placed.values());
  const sheets = situated.map((sheet) => ({
    ...sheet,
    ...severalOf(sheet.territories.flatMap((key) => placed.get(key) ?? [])),
    sections: withDetails(sheet.sections, sheet.details, images),
    summary: sheetSummary(sheet.sections),
    provenance: provenanceOf(sheet.source),
    offered: offers.get(sheet.id) ?? [],
    likeness: likeness.get(sheet.territories[0]) ?? null,
  }));
  const detail = lighterTopology(contours, catalogue, lookup) ?? mapTopology;
  const overview = generalised(detail);
  const basemap = readBasemap(root);
  return {
    ...territory,
    site,
    themes,
    levels: levelsShown(placed.values()),
    sheets,
    catalogue: { ...catalogue, versions: sheets.map(sheetVersion) },
    sheetIndex: sheetIndexOf(sheets, placed, themes, readThesaurus(root)),
    officialPlaces,
    editions: editionsOf(site, sheets),
    mapTopology,
    detail,
    overview,
    basemap,
    names: mapNames({
      ...{ tables, places: placements, map: overview, catalogue: untitled },
      ...{ towns: readTowns(root), outer: readOuterNames(root) },
    }),
    drawnMaps: drawnMaps({
      ...{ ...territory, map: mapTopology, detail, basemap, catalogue },
      maxZoom: closestFrame(site.contours.maxZoom),
    }),
  };
}

/** Changes with what is written of a sheet. */
const sheetVersion = (sheet: Initiative): string =>
  createHash('sha256').update(SHEET_FILE.write(sheet)).digest('base64url').slice(0, 8);

function figureOf({ sections }: Pick<Initiative, 'sections'>): SheetSummary['figure'] {
  const lead = leadFigure(sections);
  return lead ? statementOf(lead) : null;
}

const ALWAYS: readonly Level[] = ['region', 'departement', 'epci', 'ept', 'commune'];

/** Those that every map has, and the others that a sheet is of. */
function levelsShown(territories: Iterable<SheetTerritory>): Level[] {
  const used = new Set<Level>([...ALWAYS, ...[...territories].map(({ level }) => level)]);
  return LEVELS.filter((level) => used.has(level));
}

const AND = new Intl.ListFormat('fr');

const whereOf = (names: readonly string[]): string | undefined =>
  names.length > 1 ? AND.format(names) : undefined;

function severalOf(territories: readonly SheetTerritory[]): Pick<Initiative, 'others' | 'extent'> {
  if (territories.length < 2) return {};
  return {
    others: territories.slice(1).map(bareTerritory),
    extent: bboxAround(territories.map(({ bbox }) => bbox)),
  };
}

/** In the order of their documents, without their text. */
function catalogueOf(
  sheets: readonly Omit<Initiative, 'summary' | 'provenance' | 'offered'>[],
  territories: ReadonlyMap<string, SheetTerritory>,
  overseas: readonly OverseasOutline[],
): Catalogue {
  const partners = partnersOf(sheets.map(({ details }) => details));
  const summaries = sheets.map((sheet) => ({
    id: sheet.id,
    title: sheet.title,
    territories: sheet.territories,
    themes: sheet.themes,
    figure: figureOf(sheet),
    about: spokenOf(sheet),
    cut: titleCut(sheet.title, territories.get(sheet.territories[0])?.name ?? ''),
    where: whereOf(sheet.territories.flatMap((key) => territories.get(key)?.name ?? [])),
    told: detailFacets(sheet.details ?? {}, partners ?? {}),
  }));
  const used = [...new Set(sheets.flatMap((sheet) => sheet.territories))];
  return {
    sheets: summaries,
    territories: used.flatMap((key) => territories.get(key) ?? []),
    overseas,
    partners,
  };
}

/** Words that a sheet speaks of its surroundings in: once in its title, or twice. */
const SPOKEN: Readonly<Record<Surroundings, RegExp>> = {
  rural: /\brura(?:le?s?|ux|lités?)(?!\p{L})/giu,
  quartiers: /\bquartiers?(?!\p{L})/giu,
};

function spokenOf({ title, sections }: Pick<Initiative, 'title' | 'sections'>): SheetSummary['about'] {
  const words = sections
    .flatMap(({ blocks }) => blocks.flatMap(runsIn))
    .map(inlineText)
    .join(' ');
  const about = (['rural', 'quartiers'] as const).filter(
    (subject) => title.match(SPOKEN[subject]) || (words.match(SPOKEN[subject])?.length ?? 0) > 1,
  );
  return about.length > 0 ? about : undefined;
}

const KINDS = new Set(
  'ville commune communes departement region metropole communaute agglomeration urbaine pays petr grand conseil departemental regional ca cc cu de du des d l la le les'.split(
    ' ',
  ),
);

const SEPARATOR = /^([^:]{2,80}?)\s*:\s+/u;

/** Characters at the head of a title that only name its territory, as in « Département du Pas-de-Calais : »; 0 for none. */
export function titleCut(title: string, territory: string): number {
  const [whole = '', before = ''] = SEPARATOR.exec(title) ?? [];
  const own = new Set(foldedWords(territory));
  const told = foldedWords(before).filter((word) => !KINDS.has(word));
  const isNamed = told.length > 0 && told.every((word) => own.has(word));
  return isNamed && whole.length < title.length ? whole.length : 0;
}

/** Once for each author. */
function sheetLikeness(
  { upperLevels, epciTopology }: Pick<TerritoryContent, 'upperLevels' | 'epciTopology'>,
  map: Overview,
  authors: Iterable<SheetTerritory>,
): Map<string, Likeness | null> {
  const among = {
    region: upperAreas('region', map, upperLevels),
    departement: upperAreas('departement', map, upperLevels),
    epci: epciAreas(epciTopology),
  };
  return new Map([...authors].map((author) => [author.key, likenessOf(author, among)]));
}
