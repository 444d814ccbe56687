import { groupBy } from '../collections/group-by.ts';
import { type Catalogue, mainTerritory, type SheetSummary, type SheetTerritory } from '../sheet/catalogue.ts';
import { indexOf } from '../sheet/catalogue-index.ts';
import type { ThemeId } from '../sheet/initiative.ts';
import type { TerritoryKey } from '../territory/territory.ts';
import type { TerritoryRecord } from '../territory/territory-record.ts';
import {
  dotsOf,
  extentOf,
  type MapScene,
  type SceneArea,
  type SceneMark,
  type SheetMark,
} from './map-scene.ts';

type Listed = Pick<Catalogue, 'territories' | 'sheets'>;

const areaKm2 = ({ territory }: SheetMark) => territory.indicators.areaKm2 ?? 0;

/** The smallest last: it lies on top. */
export const widestFirst = (marks: readonly SheetMark[]): SheetMark[] =>
  marks.toSorted((a, b) => areaKm2(b) - areaKm2(a));

/** Sheets that one territory shares: the sign of a theme, or of two piled, counted. */
export function markOf(territory: SheetTerritory, sheets: readonly SheetSummary[]): SheetMark {
  const [first = null, second] = sheets.map(({ themes }) => themes[0]);
  const pile = first !== null && second !== undefined ? ([first, second] as const) : null;
  return { territory, sheets, sign: { theme: pile ? null : first, pile, count: sheets.length } };
}

/** By main territory, in the order of the list: one mark each. Territories without sheets have none. */
export function sheetMarks({ territories, sheets }: Listed): SheetMark[] {
  const groups = groupBy(sheets, mainTerritory);
  return territories.flatMap((territory) => {
    const own = groups.get(territory.key);
    return own ? [markOf(territory, own)] : [];
  });
}

/** By territory, the theme of the first sheet that a list shows of it: its tint. None without such a sheet. */
export const tintsOf = (
  sheets: readonly Pick<SheetSummary, 'territories' | 'themes'>[],
): ReadonlyMap<TerritoryKey, ThemeId> =>
  new Map(sheets.toReversed().map((sheet) => [mainTerritory(sheet), sheet.themes[0]]));

/** France with a list: each territory in its tint. */
export function listScene(list: Listed): Pick<MapScene<SheetMark>, 'areas' | 'marks'> {
  const marks = sheetMarks(list);
  const tints = tintsOf(list.sheets);
  const areas = widestFirst(marks).flatMap(({ territory, sheets }) => {
    const theme = tints.get(territory.key);
    const shown = { role: 'sheets', theme, sheets: sheets.map(({ id }) => id) } as const;
    return extentOf(territory).map((extent) => ({ ...extent, ...shown }));
  });
  return { areas, marks };
}

/** Where marks are too many to be drawn apart: their sheets, counted on wider territories. */
export function countedMarks(
  marks: readonly SheetMark[],
  records: ReadonlyMap<TerritoryKey, TerritoryRecord>,
  level: 'region' | 'departement',
): SheetMark[] {
  const widerOf = ({ territory }: SheetMark) =>
    records.get([territory, ...territory.parents].find((one) => one.level === level)?.key ?? territory.key) ??
    territory;
  return [...groupBy(marks, (mark) => widerOf(mark).key).values()].flatMap((held) =>
    held.slice(0, 1).map((first): SheetMark => {
      const sheets = held.flatMap((mark) => mark.sheets);
      return { territory: widerOf(first), sheets, sign: { theme: null, pile: null, count: sheets.length } };
    }),
  );
}

/** Territories in their order, the rank of each beside it. */
export const rankedScene = (marks: readonly SceneMark[]): MapScene => ({
  areas: marks.flatMap(({ territory, theme }) =>
    extentOf(territory).map((extent): SceneArea => ({ ...extent, role: 'sheets', theme })),
  ),
  marks,
  dots: dotsOf(marks.map(({ territory }) => territory)),
});

/** Territories of a list of sheets, each with the ranks of its own. */
export function rankedSheets(
  sheets: readonly Pick<SheetSummary, 'territories' | 'themes'>[],
  catalogue: Catalogue,
): MapScene {
  const ranked = sheets.map((sheet, at) => ({ ...sheet, rank: at + 1 }));
  const marks = [...groupBy(ranked, mainTerritory)].flatMap(([key, own]) => {
    const territory = indexOf(catalogue).territories.get(key);
    return territory ? [{ territory, theme: own[0]?.themes[0], ranks: own.map(({ rank }) => rank) }] : [];
  });
  return rankedScene(marks);
}
