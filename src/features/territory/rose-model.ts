import { bboxAround } from '../../core/geo/bbox.ts';
import { contourPath, placedRings, ringPath } from '../../core/geo/contour-path.ts';
import { type Box, boxAround, boxOf, overlap } from '../../core/geo/label-beside.ts';
import { type NameBox, roomyPlace } from '../../core/geo/name-fit.ts';
import { middleOf, type Position } from '../../core/geo/position.ts';
import { commonLine, movedBy, type PlanePoint, roseLayout, SIDE } from '../../core/geo/rose-layout.ts';
import { contourOfSilhouette, sideOf } from '../../core/geo/silhouette.ts';
import type { Contour } from '../../core/geo/topology.ts';
import { shadeOf } from '../../core/indicators/colouring.ts';
import type { Colouring } from '../../core/indicators/colouring-names.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { countOfSheets, indexOf } from '../../core/sheet/catalogue-index.ts';
import { clickedLevelOf } from '../../core/territory/clicked-level.ts';
import { withoutAcronym } from '../../core/territory/levels.ts';
import type { TerritoryKey } from '../../core/territory/territory.ts';
import type { NeighbourGroup, TerritoryView } from '../../core/territory/territory-view.ts';
import { aboutLength } from '../../core/text/french-measures.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { wrapped } from '../../core/text/wrapped.ts';
import { equalArea } from '../../map/outline/same-scale.ts';

/** More would be too small to read: the ninth and on are in the list alone. */
export const MOST_PETALS = 8;

/** Room for the shapes, in units of which two are about a CSS pixel, and the size of letters there. */
const PANEL = { width: 780, height: 720, letter: 28 };
const WINDOW = { width: 1880, height: 1560, letter: 34 };

/** Of a letter, in a name that is wider than its shape. */
const LEAST_LETTER = 0.85;

/** For a letter of 1. */
export const LINE = 1.25;
export const SIGN_WIDTH = 1.5;
const LETTER_WIDTH = 0.56;
const MOST_LETTERS = 15;

/** The list beside the drawing names all themes. */
const MOST_SIGNS = 7;

/** Themes of the sheets that a territory has or holds, each with the level of one of them. */
export function themesAt(catalogue: Catalogue, key: TerritoryKey) {
  const located = indexOf(catalogue).within.get(key) ?? [];
  return [
    ...new Map(
      located.flatMap(({ sheet, territory }) => sheet.themes.map((theme) => [theme, territory.level])),
    ),
  ];
}

type Themes = ReturnType<typeof themesAt>;

/** Written on a territory or a border, the signs above. */
export interface RoseLabel {
  readonly key: string;
  readonly title: readonly string[];
  readonly facts: readonly string[];
  readonly signs: Themes;
}

export interface RoseInput {
  readonly view: TerritoryView;
  readonly group: NeighbourGroup;
  readonly catalogue: Catalogue;
  readonly colouring: Colouring;
  /** The drawing fills a large window. */
  readonly isWide: boolean;
  /** Finer than the silhouettes: of the centre, then of its neighbours. */
  readonly contours: readonly (Contour | null)[] | null;
}

/** In balanced lines. */
const linesOf = (name: string) =>
  wrapped(name, Math.ceil(name.length / Math.ceil(name.length / MOST_LETTERS)) + 2);

/** Where the length of a border may be written, from one of its sides to the other, the first one that is free. */
const ALONG_BAND = [1 / 2, 2 / 3, 1 / 3, 5 / 6, 1 / 6];

/** Of its lines with the signs, for a letter of 1. */
export const heightOf = ({ title, facts, signs }: Omit<RoseLabel, 'key'>) =>
  (title.length + facts.length) * LINE + (signs.length > 0 ? SIGN_WIDTH : 0);

const cornersOf = ({ left, top, right, bottom }: Box): PlanePoint[] => [
  [left, top],
  [right, bottom],
];

/** North up: `petals` are drawn, `rows` all neighbours; a `band` joins the two sides of a border. */
export function roseModel({
  view: { record, outline },
  group,
  catalogue,
  colouring,
  isWide,
  contours,
}: RoseInput) {
  const size = isWide ? WINDOW : PANEL;
  const own = { ...record, outline: outline && { ...outline, bbox: record.bbox }, borderMetres: 0 };
  const all = [own, ...group.territories].flatMap(({ outline: drawn, ...territory }) =>
    drawn ? [{ ...territory, drawn }] : [],
  );
  const project = equalArea(middleOf(record.bbox));
  const extent = bboxAround(all.slice(0, MOST_PETALS + 1).map(({ drawn }) => drawn.bbox));
  const unitsPerMetre = SIDE / (1000 * sideOf(extent));
  const onPlane = (position: Position): PlanePoint => {
    const [x, y] = project(position);
    return [x * unitsPerMetre, y * unitsPerMetre];
  };
  const places = roseLayout(
    all.map(({ drawn, ...territory }, at) => {
      const silhouette = contourOfSilhouette(drawn);
      const sheets = countOfSheets(catalogue, territory.key);
      return {
        territory,
        silhouette,
        sheets,
        shape: placedRings(silhouette, onPlane),
        path: contourPath(contours?.[at] ?? silhouette, onPlane, 1, 0),
        // Paris is a commune among départements.
        shade: shadeOf(colouring, clickedLevelOf(group.level), territory.indicators, sheets),
      };
    }),
  );
  const [centre, ...rows] = places;
  if (!centre) throw new Error(`no outline of ${record.key}`);
  const petals = rows.slice(0, MOST_PETALS).map((place) => {
    const line = commonLine(centre.shape, place.shape);
    return { ...place, line, band: ringPath([...line, ...movedBy(line.toReversed(), place.move)], 1, 0) };
  });
  const shapes = boxOf([centre, ...petals].flatMap(({ box }) => cornersOf(box)));
  const unit = Math.max(
    (shapes.right - shapes.left) / size.width,
    (shapes.bottom - shapes.top) / size.height,
  );
  const letter = size.letter * unit;
  const taken: Box[] = [];
  /** At the first place where it covers no other one; nowhere without such a place: the list says the same. */
  const write = (label: RoseLabel, placesFor: (room: NameBox) => readonly PlanePoint[], most = Infinity) => {
    const letters = Math.max(...[...label.title, ...label.facts].map((line) => line.length));
    const wide = Math.max(letters * LETTER_WIDTH, label.signs.length * SIGN_WIDTH);
    const size = Math.min(letter, Math.max(LEAST_LETTER * letter, most / wide));
    const room = { width: wide * size, height: heightOf(label) * size };
    const at = placesFor(room).find((place) => !taken.some((box) => overlap(box, boxAround(place, room))));
    if (!at) return [];
    taken.push(boxAround(at, room));
    return [{ ...label, size, at }];
  };
  const writeOn = ({ territory, silhouette, sheets, shade, inside, move, box }: (typeof places)[number]) => {
    // The legend has the rest.
    const value = colouring === 'fiches' ? '' : shade.words.replace(/ en petites communes$/u, '');
    const label = {
      key: territory.key,
      title: linesOf(withoutAcronym(territory.name)),
      facts: [isWide && sheets > 0 ? sheetCount(sheets) : '', value].filter(Boolean),
      signs: themesAt(catalogue, territory.key).slice(0, MOST_SIGNS),
    };
    const placesFor = (room: NameBox) => {
      const roomiest = roomyPlace(silhouette, room);
      const [best] = roomiest ? movedBy([onPlane(roomiest)], move) : inside;
      if (!best) return [];
      const away = ([x, y]: PlanePoint) => Math.hypot(x - best[0], y - best[1]);
      const near = [best, ...inside.toSorted((one, other) => away(one) - away(other))];
      return [0, 1, -1].flatMap((rows) => movedBy(near, [0, rows * room.height]));
    };
    return write(label, placesFor, box.right - box.left);
  };
  const labels = [
    ...writeOn(centre),
    ...(isWide ? petals : []).flatMap(({ territory: { key, borderMetres }, line, move: [dx, dy] }, at) => {
      const middle = Math.floor(line.length / 2);
      const fromMiddle = [...line.slice(middle), ...line.slice(0, middle).toReversed()];
      const length = `${at + 1} · ${aboutLength(borderMetres)}`;
      return write({ key: `border ${key}`, title: [], facts: [length], signs: [] }, () =>
        ALONG_BAND.flatMap((share) => movedBy(fromMiddle, [dx * share, dy * share])),
      );
    }),
    ...petals.flatMap(writeOn),
  ];
  const { left, top, right, bottom } = boxOf([...cornersOf(shapes), ...taken.flatMap(cornersOf)]);
  // A tall drawing keeps the size of its letters.
  const spare = Math.max(0, size.width * unit - (right - left)) / 2 + letter / 2;
  const frame = {
    left: left - spare,
    top: top - letter / 2,
    right: right + spare,
    bottom: bottom + 2 * letter,
  };
  return { frame, letter, unitsPerMetre, centre, petals, rows, labels };
}

export type RoseModel = ReturnType<typeof roseModel>;
