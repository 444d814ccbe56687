import { groupBy } from '../collections/group-by.ts';
import type { Letter } from '../comparison/compared-set.ts';
import type { SheetSummary } from '../sheet/catalogue.ts';
import type { PinnedPlace } from '../sheet/initiative.ts';
import { MOST_APART } from '../sheet/large-collection.ts';
import { partsOf, type TerritoryKey } from '../territory/territory.ts';
import { shareIn, type TerritoryRecord } from '../territory/territory-record.ts';
import { type Extent, extentOf, type SceneArea, type SheetMark } from './map-scene.ts';
import { widestFirst } from './sheet-scene.ts';

interface Open {
  /** Wider territories, the narrowest first. */
  readonly parents?: readonly Extent[] | undefined;
  readonly neighbours?: readonly Extent[];
  /** What a page is about: a territory, or those of a sheet, the main one first. */
  readonly subjects?: readonly (Extent & Pick<SceneArea, 'sheets'>)[] | undefined;
  readonly inside?: readonly SceneArea[] | undefined;
  readonly compared?: readonly (Extent & { readonly letters: readonly Letter[] })[] | undefined;
}

const inRole = (role: SceneArea['role'], extents: readonly Extent[] = []) =>
  extents.map((extent): SceneArea => ({ ...extent, role }));

/** What is open or compared over its neighbours, these over what it lies in; what leads further on top. */
export const openAreas = (open: Open): SceneArea[] => [
  ...inRole('parent', open.parents?.toReversed()),
  ...inRole('neighbour', open.neighbours),
  ...inRole('subject', open.subjects?.toReversed()),
  ...(open.compared ?? []).flatMap(({ letters: [letter = 'A'], ...extent }) =>
    inRole('compared', [extent]).map((area) => ({ ...area, letter })),
  ),
  ...(open.inside ?? []),
];

interface Dotted extends PinnedPlace {
  readonly hasContour: boolean;
  /** Places that its text names. */
  readonly named: readonly PinnedPlace[];
}

/** What is named in it; itself too where it has neither contour nor mark. */
export function openDots(subject: Dotted, marked: readonly TerritoryKey[]): readonly PinnedPlace[] {
  const { key, name, pin, hasContour, named } = subject;
  // An arrondissement has the position of its commune, whose name is written there.
  const [level] = partsOf(key);
  return hasContour || marked.includes(key) || level === 'arrondissement'
    ? named
    : [{ key, name, pin }, ...named.filter((place) => place.key !== key)];
}

/** Each leads to the first of its sheets, else to its own page. */
export const insideArea = (territory: TerritoryRecord, sheets: readonly SheetSummary[] = []): SceneArea[] =>
  extentOf(territory).map((extent) => ({ ...extent, role: 'inside', sheets: sheets.map(({ id }) => id) }));

/** Départements of a région; of any other territory, those that carry sheets, even where they lie in it in part. */
export function innerAreas(
  marks: readonly SheetMark[],
  departements: readonly TerritoryRecord[],
): (subject: TerritoryRecord) => readonly SceneArea[] {
  const placed = widestFirst(marks).flatMap(({ territory, sheets }) =>
    [territory, ...territory.parents].map(({ key }) => ({ within: key, territory, sheets })),
  );
  const inside = groupBy(placed, ({ within }) => within);
  return ({ key, level }) => {
    const own = inside.get(key) ?? [];
    return level !== 'region' && own.length <= MOST_APART
      ? own.flatMap(({ territory, sheets }) => insideArea(territory, sheets))
      : departements.filter((record) => shareIn(record, key)).flatMap((record) => insideArea(record));
  };
}
