import type { Diagnostic } from '../../domain/diagnostic.ts';
import type {
  Catalogue,
  OverseasOutline,
  SheetSummary,
  SheetTerritory,
  Theme,
} from '../../domain/sheet/catalogue.ts';
import type { Initiative, NamedPlace, PinnedPlace } from '../../domain/sheet/initiative.ts';
import { inlineText } from '../../domain/sheet/rich-text.ts';
import type { OfficialPlaces } from '../../domain/sheet/sheet-table.ts';
import type { Site, SiteNotes } from '../../domain/site.ts';
import { LEVELS, type Level } from '../../domain/territory/level.ts';
import { partsOf, type TerritoryKey } from '../../domain/territory/territory.ts';
import type { Basemap } from '../../formats/basemap-file.ts';
import type { MapNames } from '../../formats/map-names-file.ts';
import type { Overview } from '../../formats/overview-file.ts';
import type { SheetWords } from '../../formats/sheet-words-file.ts';
import { bboxAround } from '../../geo/bbox.ts';
import { closestFrame } from '../../geo/closest-frame.ts';
import { shorten } from '../../text/shorten.ts';
import { typographic } from '../../text/typography.ts';
import type { ContentFolder } from '../content-folder.ts';
import { readAliases } from '../gazetteer/aliases.ts';
import { createGazetteer } from '../gazetteer/gazetteer.ts';
import { readBasemap, readOuterNames, readTowns } from '../geography/read-geography.ts';
import { readTables } from '../geography/read-tables.ts';
import { withDetails } from '../sheet/detail-sections.ts';
import { formatDiagnostics } from '../sheet/format-diagnostic.ts';
import { provenanceOf } from '../sheet/provenance.ts';
import { readThesaurus } from '../thesaurus/read-thesaurus.ts';
import { mapNames } from './compile-map-names.ts';
import { sheetIndexOf } from './compile-sheet-index.ts';
import { bareTerritory } from './drawn-frame.ts';
import { type DrawnMaps, drawnMaps } from './drawn-map.ts';
import { generalised } from './generalised.ts';
import { lineageOf } from './lineage.ts';
import { overviewTopology } from './map-topology.ts';
import { type PublishedDocument, readSheets } from './read-sheets.ts';
import { readSite } from './read-site.ts';
import { sheetOffers } from './sheet-offers.ts';
import { sheetOutline } from './sheet-outline.ts';
import { type TerritoryContent, territoryContent } from './territory-content.ts';
import type { TerritoryLookup } from './territory-lookup.ts';
import { type Placements, recordOf } from './territory-records.ts';
import { readThemes } from './themes.ts';
import { titleCut } from './title-cut.ts';

/** Longer labels are cut in the list; the whole line stands in the sheet. */
const LONGEST_LABEL = 80;

export interface AtlasContent extends TerritoryContent {
  readonly site: Site & SiteNotes;
  readonly themes: readonly Theme[];
  readonly levels: readonly Level[];
  readonly sheets: readonly Initiative[];
  readonly catalogue: Catalogue;
  /** Loaded once someone searches in the sheets. */
  readonly sheetIndex: SheetWords;
  readonly officialPlaces: OfficialPlaces;
  readonly mapTopology: Overview;
  /** The same, generalised. */
  readonly overview: Overview;
  readonly basemap: Basemap;
  readonly names: MapNames;
  /** Warnings about the authors' files, in French, ready to print; empty without any. */
  readonly warnings: string;
  readonly drawnMaps: DrawnMaps;
  readonly published: readonly PublishedDocument[];
}

/** Its message is the French report, ready to print. */
export class ContentError extends Error {
  constructor(
    readonly diagnostics: readonly Diagnostic[],
    readonly texts: ReadonlyMap<string, string>,
  ) {
    super(formatDiagnostics(diagnostics, texts));
    this.name = 'ContentError';
  }
}

/** Without the contours: all that checking needs. */
export function readContent(folder: ContentFolder) {
  const { root } = folder;
  const site = readSite(folder);
  const themes = readThemes(folder);
  const { tables, ...groupings } = readTables(root);
  const gazetteer = createGazetteer(tables, readAliases(root));
  const { diagnostics, texts, ...read } = readSheets(folder, themes, gazetteer, tables);
  return {
    ...{ site, themes, tables, ...read },
    diagnostics: [...groupings.diagnostics, ...diagnostics],
    texts: new Map([...groupings.texts, ...texts]),
  };
}

/** Throws when the commune has no place on the map. */
function pinned({ key, name }: NamedPlace, placements: Placements): PinnedPlace {
  const pin = placements.get(key)?.pin;
  if (!pin) throw new Error(`no place for ${key}: run npm run geography`);
  return { key, name: typographic(name), pin };
}

/** Deterministic. Throws ContentError when a sheet has an error, SettingsError or Error for other files. */
export function compileContent(folder: ContentFolder): AtlasContent {
  const { root } = folder;
  const { site, themes, tables, sheets: read, diagnostics, texts, published, images } = readContent(folder);
  if (diagnostics.some((diagnostic) => diagnostic.severity === 'erreur'))
    throw new ContentError(diagnostics, texts);
  const territory = territoryContent(root, tables);
  const { lookup, contours, placements } = territory;
  const located = read.map((sheet) => ({
    ...sheet,
    territories: mainKeys(lookup, sheet.territories),
    places: sheet.places.map((named) => pinned(named, placements)),
  }));
  const placed = new Map(
    located
      .flatMap((sheet) => sheet.territories)
      .map((key): [TerritoryKey, SheetTerritory] => [key, recordOf(lookup, placements, ...partsOf(key))]),
  );
  const catalogue = catalogueOf(located, placed, territory.overseas);
  const offers = sheetOffers({ catalogue, contours, lookup });
  const sheets = located.map((sheet) => ({
    ...sheet,
    ...sheetOutline(contours, placed.get(sheet.territories[0]), site.contours.kind),
    ...severalOf(sheet.territories.flatMap((key) => placed.get(key) ?? [])),
    sections: withDetails(sheet.sections, sheet.details, images),
    provenance: provenanceOf(sheet.source),
    offered: offers.get(sheet.id) ?? [],
  }));
  const mapTopology = overviewTopology(contours, catalogue, lookup);
  const overview = generalised(mapTopology);
  const basemap = readBasemap(root);
  return {
    ...territory,
    site,
    themes,
    levels: levelsShown(placed.values()),
    sheets,
    catalogue,
    sheetIndex: sheetIndexOf(sheets, placed, themes, readThesaurus(root)),
    officialPlaces: officialPlaces(lookup, [...placed.keys()]),
    mapTopology,
    overview,
    basemap,
    names: mapNames({
      ...{ tables, places: placements, map: overview, catalogue },
      ...{ towns: readTowns(root), outer: readOuterNames(root) },
    }),
    published,
    warnings: formatDiagnostics(diagnostics, texts),
    drawnMaps: drawnMaps({
      ...{ map: mapTopology, basemap, catalogue, upperLevels: territory.upperLevels },
      maxZoom: closestFrame(site.contours.maxZoom),
    }),
  };
}

function firstFigure(sheet: Pick<Initiative, 'sections'>): SheetSummary['figure'] {
  const figures = sheet.sections.flatMap((section) => section.keyFigures ?? []);
  const found = figures.find((figure) => figure.numeral !== null);
  if (!found?.numeral) return null;
  return {
    before: inlineText(found.before),
    numeral: found.numeral,
    after: shorten(inlineText(found.after), LONGEST_LABEL),
  };
}

/** A perimeter that bears several keys is told once, under its main one. */
function mainKeys(
  lookup: TerritoryLookup,
  [main, ...others]: Initiative['territories'],
): Initiative['territories'] {
  const first = lookup.mainKey(main);
  const rest = new Set(others.map((key) => lookup.mainKey(key)));
  rest.delete(first);
  return [first, ...rest];
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

function officialPlaces(lookup: TerritoryLookup, keys: readonly TerritoryKey[]): OfficialPlaces {
  return Object.fromEntries(
    keys.map((key) => {
      const [level, code] = partsOf(key);
      const { departement, region } = lineageOf(lookup, level, code);
      return [key, { name: lookup.row(level, code)?.name ?? '', departement, region }];
    }),
  );
}

/** In the order of their documents, without their text. */
function catalogueOf(
  sheets: readonly Omit<Initiative, 'provenance' | 'offered'>[],
  territories: ReadonlyMap<string, SheetTerritory>,
  overseas: readonly OverseasOutline[],
): Catalogue {
  const summaries = sheets.map((sheet) => ({
    id: sheet.id,
    title: sheet.title,
    territories: sheet.territories,
    themes: sheet.themes,
    figure: firstFigure(sheet),
    cut: titleCut(sheet.title, territories.get(sheet.territories[0])?.name ?? ''),
    where: whereOf(sheet.territories.flatMap((key) => territories.get(key)?.name ?? [])),
  }));
  const used = [...new Set(sheets.flatMap((sheet) => sheet.territories))];
  return { sheets: summaries, territories: used.flatMap((key) => territories.get(key) ?? []), overseas };
}
