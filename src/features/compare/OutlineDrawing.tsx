import { useMemo } from 'react';
import type { BackdropContours, ComparedTerritory } from '../../core/comparison/comparison.ts';
import {
  covers,
  type Disc,
  type LabelSide,
  labelBeside,
  outside,
  type PointInDrawing,
} from '../../core/geo/label-beside.ts';
import { nameBox } from '../../core/geo/name-fit.ts';
import type { Contour } from '../../core/geo/topology.ts';
import { dotsOf } from '../../core/scene/map-scene.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { concernedSheets } from '../../core/sheet/concerned-sheets.ts';
import type { PinnedPlace, ThemeId } from '../../core/sheet/initiative.ts';
import type { TerritoryKey } from '../../core/territory/territory.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import { approximate } from '../../core/text/french-measures.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { ComparedPattern, patternId } from '../../map/outline/ComparedPattern.tsx';
import { type Drawing, type DrawingSize, drawingOf, sharedScale } from '../../map/outline/same-scale.ts';
import styles from './OutlineDrawing.module.css';

interface OutlineDrawingProps {
  readonly territory: ComparedTerritory;
  readonly picture: Picture;
  readonly shared: BackdropContours;
  /** No other picture shares the scale. */
  readonly isAlone: boolean;
}

/** Size of the inset that enlarges a territory too small to be seen. */
const INSET: DrawingSize = { width: 104, height: 104, margin: 12 };

/** More borders than this would blur the picture. */
const MOST_PEERS = 160;

const share = (part: number, whole: number) => `${(100 * part) / whole}%`;

function backdropPaths(
  drawing: Drawing,
  contour: Contour,
  peers: readonly Contour[],
  shared: BackdropContours,
) {
  const seen = peers.map((peer) => drawing.path([peer])).filter((path) => path !== '');
  return {
    abroad: drawing.path(shared.abroad),
    land: drawing.path(shared.departements),
    peers: seen.length > MOST_PEERS ? '' : seen.join(''),
    own: drawing.path([contour]),
  };
}

/** One territory on its surroundings, at the scale of the comparison. One too small to be seen is also enlarged. */
export function OutlineDrawing({ territory, picture, shared, isAlone }: OutlineDrawingProps) {
  const { view, contours, letters } = territory;
  const { contour, scale, drawing, isSmall, pins, seat, dot } = picture;
  const paths = useMemo(
    () => backdropPaths(drawing, contour, dot ? [] : contours.sameLevel, shared),
    [drawing, contour, dot, contours, shared],
  );
  const own = { d: paths.own, 'data-rough': dot && '' };
  const letter = letters[0] ?? 'A';
  // The seat's dot may cover a pin, never a count.
  const [single, counted] = [pins.filter(({ count }) => count === 1), pins.filter(({ count }) => count > 1)];
  return (
    <div className={styles.picture}>
      <svg
        viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`}
        role="img"
        aria-label={`${dot ? 'Intercommunalité' : 'Contour'} ${view.record.of}${isAlone ? '' : ', à la même échelle que les autres'}`}
      >
        <defs>
          <ComparedPattern letter={letter} />
        </defs>
        <rect width={PICTURE.width} height={PICTURE.height} className={styles.sea} />
        <path d={paths.abroad} className={styles.abroad} />
        <path d={paths.land} className={styles.land} />
        <path d={paths.peers} className={styles.peers} />
        <path {...own} className={styles.tint} />
        <path {...own} className={styles.own} fill={`url(#${patternId(letter)})`} data-own="" />
        {isSmall && <circle cx={PICTURE.width / 2} cy={PICTURE.height / 2} r={14} className={styles.ring} />}
        {single.map((pin) => (
          <Pin key={pin.key} pin={pin} />
        ))}
        {seat && <circle cx={seat.at[0]} cy={seat.at[1]} r={4.5} className={styles.seat} />}
        {counted.map((pin) => (
          <Pin key={pin.key} pin={pin} />
        ))}
        {isSmall && <Inset contour={contour} dot={dot} />}
      </svg>
      {seat && (
        <span
          className={styles.label}
          aria-hidden="true"
          data-side={seat.side}
          style={{ left: share(seat.at[0], PICTURE.width), top: share(seat.at[1], PICTURE.height) }}
        >
          {seat.name}
        </span>
      )}
      {isSmall && <span className={styles.zoomed}>{enlargement(contour, scale)}</span>}
    </div>
  );
}

function Pin({ pin: { name, theme, count, at, radius } }: { readonly pin: SheetPin }) {
  return (
    <g data-theme={theme}>
      <circle cx={at[0]} cy={at[1]} r={radius} className={styles.pin}>
        <title>{`${name}\u00a0: ${sheetCount(count)}`}</title>
      </circle>
      {count > 1 && (
        <text x={at[0]} y={at[1]} className={styles.count}>
          {count}
        </text>
      )}
    </g>
  );
}

const insetScale = (contour: Contour) => sharedScale([contour], INSET);

const enlargement = (contour: Contour, scale: number) =>
  `agrandi ${approximate(insetScale(contour) / scale)}\u00a0fois`;

function Inset({ contour, dot }: Pick<Picture, 'contour' | 'dot'>) {
  const drawing = useMemo(() => drawingOf(contour, insetScale(contour), INSET), [contour]);
  const path = drawing.path([contour]);
  const [cx, cy] = (dot && drawing.place(dot.pin)) ?? [];
  const left = PICTURE.width - INSET.width - 8;
  return (
    <g transform={`translate(${left} 8)`}>
      <rect width={INSET.width} height={INSET.height} rx={6} className={styles.inset} />
      <path d={path} className={styles.tint} data-rough={dot && ''} />
      {!dot && <path d={path} className={styles.line} />}
      {dot && <circle {...{ cx, cy }} r={4.5} className={styles.seat} />}
    </g>
  );
}

interface SheetPin extends Disc {
  readonly key: TerritoryKey;
  readonly name: string;
  /** Of the first sheet. */
  readonly theme: ThemeId;
  readonly count: number;
}

/** In units of the picture; a pin of several sheets shows their count. */
const RADIUS = { one: 7, several: 10 } as const;

/** One pin a place, for the sheets of a territory and those inside it. */
function sheetPins(catalogue: Catalogue, record: TerritoryRecord, drawing: Drawing): SheetPin[] {
  const { here, inside } = concernedSheets(catalogue, record);
  const shown = [...inside, ...here];
  const places = new Map(shown.toReversed().map((one) => [one.territory.key, one]));
  return [...places.values()].flatMap(({ sheet, territory: { key, name, pin } }): SheetPin[] => {
    const at = drawing.place(pin);
    if (!at) return [];
    const count = shown.filter(({ territory }) => territory.key === key).length;
    const radius = count > 1 ? RADIUS.several : RADIUS.one;
    return [{ key, name, theme: sheet.themes[0], count, at, radius }];
  });
}

/** One size for all, so that one scale holds for all. */
export const PICTURE: DrawingSize = { width: 320, height: 264, margin: 9 };

/** A territory whose longer side is shorter than this is also drawn enlarged, in an inset. */
const TOO_SMALL = 30;

interface DrawnSeat {
  readonly name: string;
  readonly at: PointInDrawing;
  readonly side: LabelSide;
}

export interface Picture {
  readonly contour: Contour;
  /** Units of the picture per metre. */
  readonly scale: number;
  readonly drawing: Drawing;
  /** Also drawn enlarged; nothing is marked on it. */
  readonly isSmall: boolean;
  readonly pins: readonly SheetPin[];
  readonly seat: DrawnSeat | null;
  /** Of what has no edge. */
  readonly dot: PinnedPlace | undefined;
}

/** Of a town's name in the narrowest picture, in units of it: what has room there has room in any. */
const NAME = { size: 28, letter: 0.54, most: Number.POSITIVE_INFINITY } as const;

/** More than a pin. `OutlineDrawing.module.css` repeats it. */
const GAP = 12;

const SIDES = [
  ...(['right', 'left', 'above', 'below'] as const),
  ...(['above-right', 'above-left', 'below-right', 'below-left'] as const),
];

function drawnSeat(
  seat: Pick<PinnedPlace, 'name' | 'pin'> | null,
  drawing: Drawing,
  pins: readonly SheetPin[],
): DrawnSeat | null {
  const at = seat && drawing.place(seat.pin);
  if (!at) return null;
  const { side } = labelBeside(at, nameBox(seat.name, NAME), {
    sides: SIDES,
    gap: { x: GAP, y: GAP },
    faultsOf: (box) => [outside(box, PICTURE), pins.filter((pin) => covers(pin, box)).length],
  });
  return { name: seat.name, at, side };
}

/** In the order of the territories, at one scale; null for one without contour. */
export function outlineDrawings(
  territories: readonly ComparedTerritory[],
  catalogue: Catalogue,
): (Picture | null)[] {
  const contours = territories.flatMap(({ contours }) => contours.own ?? []);
  if (contours.length === 0) return territories.map(() => null);
  const scale = sharedScale(contours, PICTURE);
  return territories.map((territory): Picture | null => {
    const { own } = territory.contours;
    if (!own) return null;
    const drawing = drawingOf(own, scale, PICTURE);
    const isSmall = Math.max(drawing.span.width, drawing.span.height) < TOO_SMALL;
    const pins = isSmall ? [] : sheetPins(catalogue, territory.view.record, drawing);
    const [dot] = dotsOf([territory.view.record]);
    const seat = isSmall ? null : drawnSeat(dot ?? territory.view.seat, drawing, pins);
    return { contour: own, scale, drawing, isSmall, pins, seat, dot };
  });
}
