import type { SheetSummary, SheetTerritory } from '../../domain/sheet/catalogue.ts';
import { PAGE_SIZE } from '../../domain/sheet/page-window.ts';
import { townFloor } from '../../domain/sheet/town-class.ts';
import { LEVELS } from '../../domain/territory/level.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { ParentTerritory } from '../../domain/territory/territory-record.ts';
import type {
  CodesByLevel,
  MoreSheets,
  PartedCatalogue,
  PlaceColumns,
  ShippedCatalogue,
} from '../../formats/catalogue-file.ts';
import { FIRST_LETTER, WHOLE } from '../../formats/join-catalogue.ts';
import type { RestOfCatalogue } from '../../formats/rest-of-catalogue-file.ts';
import { ofName } from '../../text/french-names.ts';

const byLevelAndCode = (a: Territory, b: Territory) =>
  LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || (a.code < b.code ? -1 : 1);

function codesOf(territories: readonly Territory[]): CodesByLevel {
  const codes = LEVELS.map((level) => [
    level,
    territories
      .filter((one) => one.level === level)
      .map(({ code }) => code)
      .join(' '),
  ]);
  return Object.fromEntries(codes.filter(([, own]) => own !== ''));
}

const steps = (numbers: readonly number[]) => numbers.map((number, at) => number - (numbers[at - 1] ?? 0));

const onAxis = (places: readonly SheetTerritory[], axis: 0 | 1) =>
  steps(places.map(({ pin }) => Math.round(pin[axis] * 1e5)));

/** Those that groups of markers are named by. */
const isNamedFirst = ({ level }: Territory) => LEVELS.indexOf(level) <= LEVELS.indexOf('departement');

const SHARE_LETTERS = { whole: '', main: 'm', part: 'p' } as const;

function aroundOf(places: readonly SheetTerritory[]): ParentTerritory[] {
  const byKey = new Map(places.flatMap(({ parents }) => parents.map((parent) => [parent.key, parent])));
  return [...byKey.values()].sort(byLevelAndCode);
}

function placeColumns(places: readonly SheetTerritory[], around: readonly ParentTerritory[]): PlaceColumns {
  const at = new Map(around.map(({ key }, index) => [key, index]));
  return {
    codes: codesOf(places),
    longitudes: onAxis(places, 0),
    latitudes: onAxis(places, 1),
    least: places.map(({ indicators }) => townFloor(indicators.population) / 1000),
    parents: places
      .map(({ parents }) =>
        parents.map(({ key, share }) => `${at.get(key)}${SHARE_LETTERS[share]}`).join(' '),
      )
      .join(','),
    around: codesOf(around),
    aroundNames: around.filter(isNamedFirst).map(({ name }) => name),
  };
}

function moreSheets(
  sheets: readonly SheetSummary[],
  known: readonly SheetTerritory[],
  places: PlaceColumns,
): MoreSheets {
  const at = new Map(known.map(({ key }, index) => [key, index]));
  const themes = [...new Set(sheets.flatMap((sheet) => sheet.themes))];
  const letter = (theme: string) => String.fromCharCode(FIRST_LETTER + themes.indexOf(theme));
  return {
    places,
    territories: sheets.map((sheet) => sheet.territories.map((key) => at.get(key)).join(' ')).join(','),
    themes,
    themesOf: sheets.map((sheet) => sheet.themes.map(letter).join('')).join(' '),
    told: sheets.map(({ told }) => told ?? null),
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

function restOf(
  { sheets, versions }: Pick<ShippedCatalogue, 'sheets' | 'versions'>,
  places: readonly SheetTerritory[],
  around: readonly ParentTerritory[],
): RestOfCatalogue {
  const boxes = places.map(boxSteps);
  const figures = places.map(({ indicators }) => indicators);
  return {
    names: places.map(({ name }) => name),
    kinds: places.map(({ kind }) => kind ?? null),
    articles: places.map(({ article }) => article),
    ofs: places.map(articleAfterDe),
    populations: figures.map(({ population }) => population),
    areas: figures.map(({ areaKm2 }) => areaKm2),
    communes: figures.map(({ communes }) => communes),
    ruralShares: figures.map(({ ruralShare }) => ruralShare),
    boxes: ([0, 1, 2, 3] as const).map((side) => boxes.map((box) => box[side])),
    aroundNames: around.filter((one) => !isNamedFirst(one)).map(({ name }) => name),
    ids: sheets.map(({ id }) => id),
    titles: sheets.map(({ title }) => title),
    figures: sheets.map(({ figure }) => figure),
    wheres: sheets.map(({ where }) => where ?? null),
    cuts: sheets.map(({ cut }) => cut ?? null),
    versions,
  };
}

/** What is fetched before the map is drawn, and what comes after it. */
export function partCatalogue({ sheets, territories, versions, ...shared }: ShippedCatalogue): {
  readonly first: PartedCatalogue;
  readonly rest: RestOfCatalogue;
} {
  const [page, beyond] = [sheets.slice(0, PAGE_SIZE), sheets.slice(PAGE_SIZE)];
  const named = new Set(page.flatMap((sheet) => sheet.territories));
  const near = territories.filter(({ key }) => named.has(key));
  const places = territories.filter(({ key }) => !named.has(key)).sort(byLevelAndCode);
  const around = aroundOf(places);
  return {
    first: {
      ...shared,
      sheets: page,
      territories: near,
      versions: versions.slice(0, PAGE_SIZE),
      more: moreSheets(beyond, [...near, ...places], placeColumns(places, around)),
    },
    rest: restOf({ sheets: beyond, versions: versions.slice(PAGE_SIZE) }, places, around),
  };
}
