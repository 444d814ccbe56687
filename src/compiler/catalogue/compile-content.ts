import { createHash } from 'node:crypto';
import { ContentError } from '../../content/diagnostics/content-error.ts';
import { formatDiagnostics } from '../../content/diagnostics/format-diagnostic.ts';
import type { ContentFolder } from '../../content/files/content-folder.ts';
import { epciAreas } from '../../core/formats/epci-file.ts';
import type { Overview } from '../../core/formats/map-files.ts';
import { SHEET_FILE } from '../../core/formats/sheet-file.ts';
import { upperAreas } from '../../core/formats/upper-levels-file.ts';
import { bboxAround } from '../../core/geo/bbox.ts';
import { closestFrame } from '../../core/geo/camera-limits.ts';
import { isError } from '../../core/settings/diagnostic.ts';
import type { Catalogue, SheetSummary, SheetTerritory, Surroundings } from '../../core/sheet/catalogue.ts';
import { detailFacets, partnersOf } from '../../core/sheet/detail-facets.ts';
import type { Initiative } from '../../core/sheet/initiative.ts';
import { leadFigure, statementOf } from '../../core/sheet/lead-figures.ts';
import { inlineText, runsIn } from '../../core/sheet/rich-text.ts';
import { likenessOf } from '../../core/similarity/resemblance.ts';
import { LEVELS, type Level } from '../../core/territory/levels.ts';
import { namedTerritory } from '../../core/territory/territory.ts';
import { LEVEL_WORDS } from '../../core/territory/territory-words.ts';
import { foldedWords } from '../../core/text/fold.ts';
import { readBasemap, readOuterNames, readTowns } from '../geography/read-geography.ts';
import { indicatorFiles } from '../indicators/read-indicators.ts';
import { mapNames } from '../maps/compile-map-names.ts';
import { drawnMaps } from '../maps/drawn-map.ts';
import { provenanceOf, sheetSummary, withDetails } from '../sheet/detail-sections.ts';
import { generalised, lighterTopology, overviewTopology } from '../territories/map-topology.ts';
import { type TerritoryContent, territoryContent } from '../territories/territory-content.ts';
import { readThesaurus } from '../thesaurus/read-thesaurus.ts';
import { sheetIndexOf } from './compile-sheet-index.ts';
import { editionsOf } from './editions.ts';
import { checkContent } from './read-content.ts';
import { sheetOffers } from './sheet-offers.ts';

export type AtlasContent = ReturnType<typeof contentOf>;

/** Whatever is wrong is reported, and left out. `compile` makes the atlas of the sheets without an error; null as long as nothing can be shown. */
export function readyContent(folder: ContentFolder) {
  const read = checkContent(folder);
  const { site, themes, tables, sheets, diagnostics, texts } = read;
  const hasNone = sheets.length === 0 && diagnostics.some(isError);
  if (!site || !themes || !tables || hasNone) return { compile: null, diagnostics, texts };
  const compile = () => contentOf(folder, { ...read, site, themes, tables });
  return { compile, diagnostics, texts };
}

/** Deterministic. Throws ContentError when an author's file has an error. */
export function compileContent(folder: ContentFolder): AtlasContent {
  const { compile, diagnostics, texts } = readyContent(folder);
  if (compile === null || diagnostics.some(isError)) throw new ContentError(diagnostics, texts);
  return compile();
}

type Checked = ReturnType<typeof checkContent>;

/** What nothing of is in error. */
type Ingredients = Checked & { readonly [K in 'site' | 'themes' | 'tables']: NonNullable<Checked[K]> };

function contentOf(folder: ContentFolder, ingredients: Ingredients) {
  const { root } = folder;
  const { site, themes, tables, images, sheets: situated, placed, officialPlaces } = ingredients;
  const { indicators, published, former, parts, diagnostics, texts } = ingredients;
  const territory = territoryContent(folder, tables);
  const { lookup, contours, placements } = territory;
  const catalogue = catalogueOf(ingredients, territory);
  // Without titles, whose order must not change where names are placed on the map.
  const untitled = { ...catalogue, sheets: catalogue.sheets.map((sheet) => ({ ...sheet, title: '' })) };
  const offers = sheetOffers(catalogue, territory);
  const mapTopology = overviewTopology(contours, catalogue, lookup);
  const likeness = sheetLikeness(territory, mapTopology, [...placed.values()]);
  const sheets = situated.map((sheet) => ({
    ...sheet,
    ...severalOf(sheet.territories.flatMap((key) => placed.get(key) ?? [])),
    sections: withDetails(sheet.sections, sheet.details, images),
    summary: sheetSummary(sheet.sections),
    provenance: provenanceOf(sheet.source),
    offered: offers.get(sheet.id) ?? [],
    likeness: likeness.get(sheet.territories[0]) ?? null,
  }));
  // Of a large collection without the levels whose contours have files of their own.
  const detail = lighterTopology(contours, catalogue, lookup) ?? mapTopology;
  const overview = generalised(detail);
  const editions = editionsOf(site, sheets);
  const basemap = readBasemap(root);
  return {
    ...territory,
    site,
    themes,
    published,
    /** Warnings about the authors' files, in French, ready to print; empty without any. */
    warnings: formatDiagnostics(diagnostics, texts),
    /** The sheet that each former address leads to. */
    former,
    /** What the form for a new sheet asks. */
    parts,
    levels: levelsShown(placed.values()),
    sheets,
    catalogue: { ...catalogue, versions: sheets.map(sheetVersion) },
    /** Loaded once someone searches in the sheets. */
    sheetIndex: sheetIndexOf(sheets, placed, themes, readThesaurus(root)),
    indicators,
    indicatorFiles: indicatorFiles(indicators, lookup),
    editions,
    tableSupplement: {
      places: officialPlaces,
      edition: editions.sheets,
      address: site.publication.address,
    },
    mapTopology,
    detail,
    overview,
    basemap,
    names: mapNames({
      tables,
      places: placements,
      map: overview,
      catalogue: untitled,
      towns: readTowns(root),
      outer: readOuterNames(root),
    }),
    drawnMaps: drawnMaps({
      ...territory,
      map: mapTopology,
      detail,
      basemap,
      catalogue,
      maxZoom: closestFrame(site.contours.maxZoom),
    }),
  };
}

/** Changes with what is written of a sheet. */
const sheetVersion = (sheet: Initiative): string =>
  createHash('sha256').update(SHEET_FILE.write(sheet)).digest('base64url').slice(0, 8);

const ALWAYS: readonly Level[] = ['region', 'departement', 'epci', 'ept', 'commune'];

/** The levels that every map has, and those of the sheets' territories. */
function levelsShown(territories: Iterable<SheetTerritory>): Level[] {
  const used = new Set<Level>([...ALWAYS, ...[...territories].map(({ level }) => level)]);
  return LEVELS.filter((level) => used.has(level));
}

const AND = new Intl.ListFormat('fr');

function severalOf(territories: readonly SheetTerritory[]): Pick<Initiative, 'others' | 'extent'> {
  if (territories.length < 2) return {};
  return {
    others: territories.slice(1).map(({ key, name }) => namedTerritory(key, name)),
    extent: bboxAround(territories.map(({ bbox }) => bbox)),
  };
}

/** In the order of their documents, without their text. */
function catalogueOf(
  { sheets, placed: territories }: Ingredients,
  { overseas }: TerritoryContent,
): Catalogue {
  const partners = partnersOf(sheets.map(({ details }) => details));
  const summaries = sheets.map((sheet): SheetSummary => {
    const { id, title, themes, sections } = sheet;
    const names = sheet.territories.flatMap((key) => territories.get(key)?.name ?? []);
    const lead = leadFigure(sections);
    return {
      id,
      title,
      territories: sheet.territories,
      themes,
      figure: lead ? statementOf(lead) : null,
      about: surroundingsOf(sheet),
      cut: titleCut(title, territories.get(sheet.territories[0])?.name ?? ''),
      where: names.length > 1 ? AND.format(names) : undefined,
      facets: detailFacets(sheet.details ?? {}, partners ?? {}),
    };
  });
  const used = new Set(sheets.flatMap((sheet) => sheet.territories));
  return {
    sheets: summaries,
    territories: [...used].flatMap((key) => territories.get(key) ?? []),
    overseas,
    partners,
  };
}

/** A sheet is about such surroundings where its title has one of the words, or its text has two. */
const SURROUNDINGS: Readonly<Record<Surroundings, RegExp>> = {
  rural: /\brura(?:le?s?|ux|lités?)(?!\p{L})/giu,
  quartiers: /\bquartiers?(?!\p{L})/giu,
};

function surroundingsOf({ title, sections }: Pick<Initiative, 'title' | 'sections'>): SheetSummary['about'] {
  const words = sections
    .flatMap(({ blocks }) => blocks.flatMap(runsIn))
    .map(inlineText)
    .join(' ');
  const about = (['rural', 'quartiers'] as const).filter(
    (subject) => title.match(SURROUNDINGS[subject]) || (words.match(SURROUNDINGS[subject])?.length ?? 0) > 1,
  );
  return about.length > 0 ? about : undefined;
}

const SEPARATOR = /^([^:]{2,80}?)\s*:\s+/u;

/** Length of the start of a title that only names its territory, as « Département du Pas-de-Calais : »; 0 for none. */
export function titleCut(title: string, territory: string): number {
  const [whole = '', before = ''] = SEPARATOR.exec(title) ?? [];
  const name = new Set(foldedWords(territory));
  const words = foldedWords(before).filter((word) => word !== 'grand' && !LEVEL_WORDS.has(word));
  const isNamed = words.length > 0 && words.every((word) => name.has(word));
  return isNamed && whole.length < title.length ? whole.length : 0;
}

/** By territory of a sheet. */
function sheetLikeness(territory: TerritoryContent, map: Overview, authors: readonly SheetTerritory[]) {
  const { upperLevels, epciTopology } = territory;
  const among = {
    region: upperAreas('region', map, upperLevels),
    departement: upperAreas('departement', map, upperLevels),
    epci: epciAreas(epciTopology),
  };
  return new Map(authors.map((author) => [author.key, likenessOf(author, among)]));
}
