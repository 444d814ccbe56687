import { groupBy } from '../../core/collections/group-by.ts';
import type {
  CatalogueColumns,
  CatalogueWords,
  CodesByLevel,
  PlaceColumns,
  SheetColumns,
  ShippedCatalogue,
} from '../../core/formats/catalogue-file.ts';
import { FIRST_LETTER, WHOLE } from '../../core/formats/join-catalogue.ts';
import type { SheetSummary, SheetTerritory } from '../../core/sheet/catalogue.ts';
import { townClass } from '../../core/sheet/facets.ts';
import { PAGE_SIZE } from '../../core/sheet/page-window.ts';
import { LEVELS } from '../../core/territory/level.ts';
import type { Territory } from '../../core/territory/territory.ts';
import type { ParentTerritory } from '../../core/territory/territory-record.ts';
import { ofName } from '../../core/text/french-names.ts';

const byLevelAndCode = (a: Territory, b: Territory) =>
  LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || (a.code < b.code ? -1 : 1);

/** Of territories in the order of levels. */
function codesOf(territories: readonly Territory[]): CodesByLevel {
  const levels = [...groupBy(territories, ({ level }) => level)];
  return Object.fromEntries(levels.map(([level, all]) => [level, all.map(({ code }) => code).join(' ')]));
}

const steps = (numbers: readonly number[]) => numbers.map((number, at) => number - (numbers[at - 1] ?? 0));

const onAxis = (places: readonly SheetTerritory[], axis: 0 | 1) =>
  steps(places.map(({ pin }) => Math.round(pin[axis] * 1e5)));

/** Départements and wider territories, which name groups of markers. */
const isNamedFirst = ({ level }: Territory) => LEVELS.indexOf(level) <= LEVELS.indexOf('departement');

const SHARE_LETTERS = { whole: '', main: 'm', part: 'p' } as const;

const rowsOf = (territories: readonly Territory[]) => new Map(territories.map(({ key }, row) => [key, row]));

function aroundOf(places: readonly SheetTerritory[]): ParentTerritory[] {
  const byKey = new Map(places.flatMap(({ parents }) => parents.map((parent) => [parent.key, parent])));
  return [...byKey.values()].sort(byLevelAndCode);
}

function placeColumns(places: readonly SheetTerritory[], around: readonly ParentTerritory[]): PlaceColumns {
  const rows = rowsOf(around);
  return {
    codes: codesOf(places),
    longitudes: onAxis(places, 0),
    latitudes: onAxis(places, 1),
    least: places.map(({ indicators }) => (townClass(indicators.population)?.from ?? 0) / 1000),
    parents: places
      .map(({ parents }) =>
        parents.map(({ key, share }) => `${rows.get(key)}${SHARE_LETTERS[share]}`).join(' '),
      )
      .join(','),
    around: codesOf(around),
  };
}

function sheetColumns(sheets: readonly SheetSummary[], places: readonly SheetTerritory[]): SheetColumns {
  const rows = rowsOf(places);
  const themes = [...new Set(sheets.flatMap((sheet) => sheet.themes))];
  const letter = (theme: string) => String.fromCharCode(FIRST_LETTER + themes.indexOf(theme));
  return {
    ids: sheets.map(({ id }) => id).join(' '),
    territories: sheets.map((sheet) => sheet.territories.map((key) => rows.get(key)).join(' ')).join(','),
    themes,
    themesOf: sheets.map((sheet) => sheet.themes.map(letter).join('')).join(' '),
    facets: sheets.map(({ facets }) => facets ?? null),
  };
}

const ARTICLES = ['', 'le ', 'la ', 'les ', 'l’'];

const articleAfterDe = ({ name, of }: SheetTerritory): string =>
  ARTICLES.find((article) => ofName({ name, article }) === of) ?? WHOLE + of;

/** A whole number where the edge has no more than four decimals. */
function fromPin(edge: number, pin: number): number {
  return Math.round(edge * 1e5 - Math.round(Math.round(pin * 1e5) / 10) * 10) / 10;
}

const boxSteps = ({ pin: [x, y], bbox: [west, south, east, north] }: SheetTerritory) =>
  [fromPin(west, x), fromPin(south, y), fromPin(east, x), fromPin(north, y)] as const;

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
  const boxes = places.map(boxSteps);
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
    boxes: ([0, 1, 2, 3] as const).map((side) => boxes.map((box) => box[side])),
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
