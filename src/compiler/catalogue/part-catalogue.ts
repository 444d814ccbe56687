import type {
  CatalogueColumns,
  CatalogueWords,
  PlaceColumns,
  SheetColumns,
  ShippedCatalogue,
} from '../../core/formats/catalogue-file.ts';
import { WHOLE } from '../../core/formats/join-catalogue.ts';
import type { SheetSummary, SheetTerritory } from '../../core/sheet/catalogue.ts';
import { townClass } from '../../core/sheet/facets.ts';
import { PAGE_SIZE } from '../../core/sheet/page-window.ts';
import { LEVELS } from '../../core/territory/levels.ts';
import type { Territory } from '../../core/territory/territory.ts';
import type { ParentTerritory } from '../../core/territory/territory-record.ts';
import { ofName } from '../../core/text/french-names.ts';

const byLevelAndCode = (a: Territory, b: Territory) =>
  LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || (a.code < b.code ? -1 : 1);

/** Départements and wider territories, which name groups of markers. */
const isNamedFirst = ({ level }: Territory) => LEVELS.indexOf(level) <= LEVELS.indexOf('departement');

const rowsOf = (territories: readonly Territory[]) => new Map(territories.map(({ key }, row) => [key, row]));

function aroundOf(places: readonly SheetTerritory[]): ParentTerritory[] {
  const byKey = new Map(places.flatMap(({ parents }) => parents.map((parent) => [parent.key, parent])));
  return [...byKey.values()].sort(byLevelAndCode);
}

function placeColumns(places: readonly SheetTerritory[], around: readonly ParentTerritory[]): PlaceColumns {
  const rows = rowsOf(around);
  return {
    keys: places.map(({ key }) => key),
    pins: places.map(({ pin }) => pin),
    least: places.map(({ indicators }) => (townClass(indicators.population)?.from ?? 0) / 1000),
    parents: places.map(({ parents }) =>
      parents.map(({ key, share }) => {
        const row = rows.get(key) ?? 0;
        return share === 'whole' ? [row] : [row, share];
      }),
    ),
    around: around.map(({ key }) => key),
  };
}

function sheetColumns(sheets: readonly SheetSummary[], places: readonly SheetTerritory[]): SheetColumns {
  const rows = rowsOf(places);
  return {
    ids: sheets.map(({ id }) => id),
    territories: sheets.map(({ territories }) => territories.map((key) => rows.get(key) ?? 0)),
    themes: sheets.map(({ themes }) => themes),
    facets: sheets.map(({ facets }) => facets ?? null),
  };
}

const ARTICLES = ['', 'le ', 'la ', 'les ', 'l’'];

const articleAfterDe = ({ name, of }: SheetTerritory): string =>
  ARTICLES.find((article) => ofName({ name, article }) === of) ?? WHOLE + of;

/** The sheets of one part, and their territories. */
interface Part extends Pick<ShippedCatalogue, 'sheets' | 'versions'> {
  readonly places: readonly SheetTerritory[];
  readonly around: readonly ParentTerritory[];
}

function wordsOf(
  { sheets, versions, places, around }: Part,
  all: Pick<Part, 'places' | 'around'>,
): CatalogueWords {
  const [rows, aroundRows] = [rowsOf(all.places), rowsOf(all.around)];
  const figures = places.map(({ indicators }) => indicators);
  return {
    places: places.map(({ key }) => rows.get(key) ?? 0),
    names: places.map(({ name }) => name),
    kinds: places.map(({ kind }) => kind ?? null),
    articles: places.map(({ article }) => article),
    ofs: places.map(articleAfterDe),
    populations: figures.map(({ population }) => population),
    areas: places.map(({ indicators, bare }) => (bare ? null : (indicators.areaKm2 ?? 0))),
    communes: figures.map(({ communes }) => communes),
    ruralShares: figures.map(({ ruralShare }) => ruralShare),
    boxes: places.map(({ bbox }) => bbox),
    around: around.map(({ key }) => aroundRows.get(key) ?? 0),
    aroundNames: around.map(({ name }) => name),
    aroundFigures: around.map(({ indicators: own }) =>
      own ? [own.population, own.areaKm2, own.communes, own.ruralShare] : null,
    ),
    titles: sheets.map(({ title }) => title),
    figures: sheets.map(({ figure }) => figure),
    wheres: sheets.map(({ where }) => where ?? null),
    cuts: sheets.map(({ cut }) => cut ?? null),
    abouts: sheets.map(({ about }) => about ?? null),
    versions,
  };
}

function parted<T>(all: readonly T[], isFirst: (one: T) => boolean): readonly [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

/** `first` is fetched before the map is drawn, with the words of the first sheets; `later` has the words of the others, null without others. */
export function partCatalogue(
  { sheets, territories, versions, ...shared }: ShippedCatalogue,
  size = PAGE_SIZE,
): { readonly first: CatalogueColumns; readonly later: CatalogueWords | null } {
  const places = territories.toSorted(byLevelAndCode);
  const around = aroundOf(places);
  const all = { places, around };
  const page = sheets.slice(0, size);
  const here = new Set(page.flatMap((sheet) => sheet.territories));
  const [near, far] = parted(places, ({ key }) => here.has(key));
  const nearby = new Set(near.flatMap(({ parents }) => parents.map(({ key }) => key)));
  const [named, others] = parted(around, (one) => isNamedFirst(one) || nearby.has(one.key));
  const first = { sheets: page, versions: versions.slice(0, size), places: near, around: named };
  const later = { sheets: sheets.slice(size), versions: versions.slice(size), places: far, around: others };
  return {
    first: {
      ...shared,
      places: placeColumns(places, around),
      sheets: sheetColumns(sheets, places),
      words: wordsOf(first, all),
    },
    later: later.sheets.length > 0 ? wordsOf(later, all) : null,
  };
}
