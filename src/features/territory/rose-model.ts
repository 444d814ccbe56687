import { contourOfSilhouette } from '../../core/geo/silhouette.ts';
import type { Contour } from '../../core/geo/topology.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { countOfSheets, indexOf } from '../../core/sheet/catalogue-index.ts';
import { clickedLevelOf } from '../../core/territory/clicked-level.ts';
import { shadeOf } from '../../core/territory/colouring.ts';
import type { Colouring } from '../../core/territory/colouring-names.ts';
import { withoutAcronym } from '../../core/territory/level.ts';
import type { TerritoryKey } from '../../core/territory/territory.ts';
import type { NeighbourGroup, TerritoryView } from '../../core/territory/territory-view.ts';
import { count, sheetCount } from '../../core/text/french-numbers.ts';
import { drawRose, type RoseSize } from '../../map/outline/rose-drawing.ts';
import { labelBox, nameLines, type RoseLabel, type RoseSign } from './rose-label.ts';

/** More would be too small to read: the ninth and on are in the list alone. */
export const MOST_PETALS = 8;

/** Units of a drawing: whole ones, two of which are about a pixel, in a panel and in a large window. */
const PANEL: RoseSize & { readonly letter: number } = { width: 780, height: 720, sign: null, letter: 28 };
const WINDOW: typeof PANEL = { width: 1880, height: 1560, sign: { width: 208, height: 60 }, letter: 34 };

/** Signs of more themes would take the place of the name. */
const MOST_SIGNS = 3;

/** One a theme, of the sheets that a territory has or holds. */
export function signsOf(catalogue: Catalogue, key: TerritoryKey): RoseSign[] {
  const located = indexOf(catalogue).within.get(key) ?? [];
  const byTheme = new Map(
    located.toReversed().map(({ sheet, territory }) => [sheet.themes[0], territory.level]),
  );
  return [...byTheme].toReversed();
}

interface RoseInput {
  readonly view: TerritoryView;
  readonly group: NeighbourGroup;
  readonly catalogue: Catalogue;
  readonly colouring: Colouring;
  /** The drawing fills a large window. */
  readonly isWide: boolean;
  /** Finer than the silhouettes: of the centre, then of its neighbours. */
  readonly contours: readonly (Contour | null)[] | null;
}

export function roseModel({ view, group, catalogue, colouring, isWide, contours }: RoseInput) {
  const { record, outline } = view;
  const size = isWide ? WINDOW : PANEL;
  const own = { ...record, outline: outline && { ...outline, bbox: record.bbox }, borderMetres: 0 };
  const places = [own, ...group.territories.slice(0, MOST_PETALS)].flatMap((territory, at) => {
    const { key, name, indicators, borderMetres } = territory;
    if (!territory.outline) return [];
    const sheets = countOfSheets(catalogue, key);
    // Paris is a commune among départements.
    const shade = shadeOf(colouring, clickedLevelOf(group.level), indicators, sheets);
    const label: RoseLabel = {
      // The page around a small drawing has the name of its centre.
      name: at > 0 || isWide ? nameLines(withoutAcronym(name)) : [],
      signs: signsOf(catalogue, key).slice(0, MOST_SIGNS),
      sheets: sheets === 0 ? '' : isWide ? sheetCount(sheets) : count(sheets),
      // The legend has the rest.
      value: colouring === 'fiches' ? '' : shade.words.replace(/ en petites communes$/u, ''),
    };
    const contour = contours?.[at] ?? contourOfSilhouette(territory.outline);
    const place = { territory: at > 0 ? territory : { ...territory, level: group.level }, label, shade };
    return [{ ...place, borderMetres, shape: { contour, label: labelBox(label, size.letter) } }];
  });
  const [centre, ...neighbours] = places;
  if (!centre || !outline) throw new Error(`no outline of ${record.key}`);
  const drawn = drawRose(
    centre.shape,
    neighbours.map(({ shape }) => shape),
    size,
  );
  return {
    ...drawn,
    centre: { ...centre, ...drawn.centre },
    petals: neighbours.flatMap((neighbour, at) => {
      const petal = drawn.petals[at];
      return petal ? [{ ...neighbour, ...petal }] : [];
    }),
    ...{ letter: size.letter, sign: size.sign },
  };
}

export type RoseModel = ReturnType<typeof roseModel>;

export type RosePetalModel = RoseModel['petals'][number];
