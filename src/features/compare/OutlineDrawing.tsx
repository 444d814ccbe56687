import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Letter } from '../../core/comparison/compared-set.ts';
import type { BackdropContours, ComparedTerritory } from '../../core/comparison/comparison.ts';
import type { SharedBorder } from '../../core/comparison/shared-borders.ts';
import { commonLines } from '../../core/geo/common-lines.ts';
import {
  type Box,
  boxAround,
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
import type { Catalogue, SheetSummary } from '../../core/sheet/catalogue.ts';
import { concernedSheets } from '../../core/sheet/concerned-sheets.ts';
import type { PinnedPlace } from '../../core/sheet/initiative.ts';
import { partsOf, type TerritoryKey } from '../../core/territory/territory.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import { approximate, kilometres } from '../../core/text/french-measures.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { ComparedPattern, patternId } from '../../map/outline/ComparedPattern.tsx';
import { type Drawing, type DrawingSize, drawingOf, sharedScale } from '../../map/outline/same-scale.ts';
import { type ScaleBar, scaleBar } from '../../map/outline/scale-bar.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { hoverHandlers } from '../../state/hover.ts';
import styles from './OutlineDrawing.module.css';
import { type CardInside, PartShapes, PartSigns, PointedShape, partShapes } from './PartsDrawing.tsx';

/** Size of the inset that enlarges a territory too small to be seen. */
const INSET: DrawingSize = { width: 104, height: 104, margin: 12 };

/** More borders than this would blur the drawing. */
const MOST_PEERS = 160;

const share = (part: number, whole: number) => `${(100 * part) / whole}%`;

interface OutlineDrawingProps {
  readonly outline: DrawnOutline;
  readonly backdrop: BackdropContours;
  /** No other drawing shares the scale. */
  readonly isAlone: boolean;
  /** What is inside the territory, once it is known. */
  readonly inside: CardInside | null;
}

/** One territory on its surroundings, at the scale of the comparison, coloured inside. One too small to be seen is also enlarged. */
export function OutlineDrawing({ outline, backdrop, isAlone, inside }: OutlineDrawingProps) {
  const { territory, contour, drawing, isSmall, pins, seat, dot, border } = outline;
  const [letter = 'A'] = territory.letters;
  const isColoured = inside !== null && inside.parts.length > 0 && !isSmall;
  const shapes = useMemo(
    () => (isColoured ? partShapes(inside, drawing, [...pins.map(boxOfPin), ...(seat?.boxes ?? [])]) : []),
    [isColoured, inside, drawing, pins, seat],
  );
  const paths = useMemo(() => {
    const peers = dot ? [] : territory.contours.sameLevel;
    const seen = peers.map((peer) => drawing.path([peer])).filter((path) => path !== '');
    return {
      abroad: drawing.path(backdrop.abroad),
      land: drawing.path(backdrop.departements),
      peers: seen.length > MOST_PEERS ? '' : seen.join(''),
      own: drawing.path([contour]),
    };
  }, [territory, contour, drawing, dot, backdrop]);
  // The seat's dot may cover a pin, never a count.
  const drawPins = (areCounted: boolean) =>
    pins.filter(({ count }) => count > 1 === areCounted).map((pin) => <Pin key={pin.key} pin={pin} />);
  return (
    <div className={styles.drawing}>
      <svg
        className={styles.outline}
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
        role="img"
        aria-label={`${dot ? 'Intercommunalité' : 'Contour'} ${territory.view.record.of}${atSameScale(isAlone)}`}
      >
        <rect width={SIZE.width} height={SIZE.height} className={styles.sea} />
        <path d={paths.abroad} className={styles.abroad} />
        <path d={paths.land} className={styles.land} />
        <path d={paths.peers} className={styles.peers} />
        {isColoured ? (
          <>
            <PartShapes {...{ shapes, letter }} own={paths.own} />
            <path d={paths.own} className={styles.edge} data-own="" />
          </>
        ) : (
          <LetteredShape letter={letter} path={paths.own} isRough={dot !== undefined} />
        )}
        {['ink', 'yellow'].map((colour) => (
          <path key={colour} d={border} className={styles.border} data-colour={colour} />
        ))}
        {isColoured && <PointedShape shapes={shapes} />}
        {isColoured && <PartSigns shapes={shapes} />}
        {isSmall && <circle cx={SIZE.width / 2} cy={SIZE.height / 2} r={14} className={styles.ring} />}
        {drawPins(false)}
        {seat && <circle cx={seat.at[0]} cy={seat.at[1]} r={4.5} className={styles.seat} />}
        {drawPins(true)}
        {isSmall && <Inset outline={outline} />}
      </svg>
      {seat && (
        <span
          className={styles.label}
          aria-hidden="true"
          data-side={seat.side}
          style={{ left: share(seat.at[0], SIZE.width), top: share(seat.at[1], SIZE.height) }}
        >
          {seat.name}
        </span>
      )}
      {isSmall && <span className={styles.zoomed}>{enlargement(outline)}</span>}
      {pins.map((pin) => (
        <PinLink key={pin.key} pin={pin} />
      ))}
    </div>
  );
}

/** Over the drawing, whose own pins the saved image keeps. */
function PinLink({ pin: { key, name, sheet, count, at } }: { readonly pin: SheetPin }) {
  const [level, code] = partsOf(key);
  const look = {
    className: styles.open,
    style: { left: share(at[0], SIZE.width), top: share(at[1], SIZE.height) },
    ...hoverHandlers(key),
  };
  if (count === 1) {
    const words = `${sheet.title}, ${name}`;
    return <Link to={PATHS.sheet} params={{ id: sheet.id }} aria-label={words} title={words} {...look} />;
  }
  const words = `${name}\u00a0: ${sheetCount(count)}`;
  return <Link to={PATHS.territory} params={{ level, code }} aria-label={words} title={words} {...look} />;
}

const atSameScale = (isAlone: boolean) => (isAlone ? '' : ', à la même échelle que les autres');

interface LetteredShapeProps {
  readonly letter: Letter;
  readonly path: string;
  readonly isRough?: boolean;
}

/** A territory in the colour and with the pattern of its letter. */
function LetteredShape({ letter, path, isRough = false }: LetteredShapeProps) {
  const shape = { d: path, 'data-rough': isRough ? '' : undefined };
  return (
    <>
      <defs>
        <ComparedPattern letter={letter} />
      </defs>
      <path {...shape} className={styles.tint} />
      <path {...shape} className={styles.own} fill={`url(#${patternId(letter)})`} data-own="" />
    </>
  );
}

/** Size of the outlines in the heads of columns. One unit is one CSS pixel. */
const SMALL: DrawingSize = { width: 104, height: 112, margin: 3 };

const LONGEST_SMALL_BAR = 60;

const contoursOf = (territories: readonly ComparedTerritory[]) =>
  territories.flatMap(({ contours }) => contours.own ?? []);

const smallScale = (territories: readonly ComparedTerritory[]) => sharedScale(contoursOf(territories), SMALL);

interface SmallOutlineProps {
  readonly letter: Letter;
  readonly territory: ComparedTerritory;
  /** All that share the scale. */
  readonly territories: readonly ComparedTerritory[];
}

/** A territory without its surroundings; nothing for one without contour. */
export function SmallOutline({ letter, territory, territories }: SmallOutlineProps) {
  const { own } = territory.contours;
  const drawn = useMemo(() => {
    if (!own) return null;
    const { path, span } = drawingOf(own, smallScale(territories), SMALL);
    return { path: path([own]), isSmall: Math.max(span.width, span.height) < 7 };
  }, [own, territories]);
  if (!drawn) return null;
  return (
    <svg
      className={styles.outline}
      width={SMALL.width}
      height={SMALL.height}
      viewBox={`0 0 ${SMALL.width} ${SMALL.height}`}
      data-letter={letter}
      role="img"
      aria-label={`Contour ${territory.view.record.of}${atSameScale(territories.length === 1)}`}
    >
      <LetteredShape letter={letter} path={drawn.path} />
      {drawn.isSmall && <circle cx={SMALL.width / 2} cy={SMALL.height / 2} r={9} className={styles.ring} />}
    </svg>
  );
}

/** Of the small outlines of these territories; null where none has a contour. */
export const smallScaleBar = (territories: readonly ComparedTerritory[]): ScaleBar | null =>
  contoursOf(territories).length > 0 ? scaleBar(smallScale(territories), LONGEST_SMALL_BAR) : null;

interface ScaleBarLineProps {
  readonly bar: ScaleBar;
  /** Of the drawing under which it is placed, in units; longer than the bar. */
  readonly width: number;
}

/** A scale bar, aligned with the right edge of a drawing, and its length in words. */
export function ScaleBarLine({ bar: { metres, units }, width }: ScaleBarLineProps) {
  return (
    <>
      <svg className={styles.bar} viewBox={`0 0 ${width} 8`} aria-hidden="true">
        <path d={`M${width - 1} 0v6h${-units}v-6`} data-metres={metres} />
      </svg>
      <span className="visually-hidden">Barre d’échelle{'\u00a0'}: </span>
      {kilometres(metres)}
    </>
  );
}

function Pin({ pin: { name, sheet, count, at, radius } }: { readonly pin: SheetPin }) {
  return (
    <g data-theme={sheet.themes[0]}>
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

const enlargement = ({ contour, scale }: DrawnOutline) =>
  `agrandi ${approximate(insetScale(contour) / scale)}\u00a0fois`;

function Inset({ outline: { contour, dot } }: Pick<OutlineDrawingProps, 'outline'>) {
  const drawing = useMemo(() => drawingOf(contour, insetScale(contour), INSET), [contour]);
  const path = drawing.path([contour]);
  const [cx, cy] = (dot && drawing.place(dot.pin)) ?? [];
  const left = SIZE.width - INSET.width - 8;
  return (
    <g transform={`translate(${left} 8)`}>
      <rect width={INSET.width} height={INSET.height} rx={6} className={styles.inset} />
      <path d={path} className={styles.tint} data-rough={dot && ''} />
      {!dot && <path d={path} className={styles.own} fill="none" />}
      {dot && <circle {...{ cx, cy }} r={4.5} className={styles.seat} />}
    </g>
  );
}

interface SheetPin extends Disc {
  readonly key: TerritoryKey;
  readonly name: string;
  /** The first. */
  readonly sheet: SheetSummary;
  readonly count: number;
}

/** In units of the drawing; a pin of several sheets shows their count. */
const RADIUS = { one: 7, several: 10 } as const;

/** One pin a place, for the sheets of a territory and those inside it. */
function sheetPins(catalogue: Catalogue, record: TerritoryRecord, drawing: Drawing): SheetPin[] {
  const { here, inside } = concernedSheets(catalogue, record);
  const shown = [...inside, ...here];
  const places = new Map(shown.toReversed().map((located) => [located.territory.key, located]));
  return [...places.values()].flatMap(({ sheet, territory: { key, name, pin } }): SheetPin[] => {
    const at = drawing.place(pin);
    if (!at) return [];
    const count = shown.filter(({ territory }) => territory.key === key).length;
    const radius = count > 1 ? RADIUS.several : RADIUS.one;
    return [{ key, name, sheet, count, at, radius }];
  });
}

/** Every drawing has this size, so that one scale is right for all of them. */
export const SIZE: DrawingSize = { width: 320, height: 276, margin: 9 };

/** A territory whose longer side is shorter than this is also drawn enlarged, in an inset. */
const TOO_SMALL = 30;

interface DrawnSeat {
  readonly name: string;
  readonly at: PointInDrawing;
  readonly side: LabelSide;
  /** What its dot and its name cover. */
  readonly boxes: readonly Box[];
}

export interface DrawnOutline {
  readonly territory: ComparedTerritory;
  readonly contour: Contour;
  /** Units of the drawing per metre. */
  readonly scale: number;
  readonly drawing: Drawing;
  /** Also drawn enlarged; nothing is marked on it. */
  readonly isSmall: boolean;
  readonly pins: readonly SheetPin[];
  readonly seat: DrawnSeat | null;
  /** Place of a territory whose limits nobody has surveyed: its contour is that of its intercommunalité. */
  readonly dot: PinnedPlace | undefined;
  /** Path data of what it has in common with the others. */
  readonly border: string;
}

/** Measures of a label in the narrowest drawing, in its units: a label that fits there fits anywhere. */
const NAME = { size: 18, letter: 0.54, most: Number.POSITIVE_INFINITY } as const;

/** Between a dot and its label, more than a pin's radius. `OutlineDrawing.module.css` repeats it. */
const GAP = 12;

const SIDES = [
  ...(['right', 'left', 'above', 'below'] as const),
  ...(['above-right', 'above-left', 'below-right', 'below-left'] as const),
];

const boxOfPin = ({ at, radius }: Disc) => boxAround(at, { width: 2 * radius, height: 2 * radius });

function drawnSeat(
  seat: Pick<PinnedPlace, 'name' | 'pin'> | null,
  drawing: Drawing,
  pins: readonly SheetPin[],
): DrawnSeat | null {
  const at = seat && drawing.place(seat.pin);
  if (!at) return null;
  const { side, box } = labelBeside(at, nameBox(seat.name, NAME), {
    sides: SIDES,
    gap: { x: GAP, y: GAP },
    faultsOf: (box) => [outside(box, SIZE), pins.filter((pin) => covers(pin, box)).length],
  });
  return { name: seat.name, at, side, boxes: [boxOfPin({ at, radius: 5 }), box] };
}

/** In the order of the territories, at one scale; null for one without contour. */
export function drawOutlines(
  territories: readonly ComparedTerritory[],
  catalogue: Catalogue,
  borders: readonly SharedBorder[],
): (DrawnOutline | null)[] {
  const contours = contoursOf(territories);
  if (contours.length === 0) return territories.map(() => null);
  const scale = sharedScale(contours, SIZE);
  return territories.map((territory): DrawnOutline | null => {
    const { record, seat } = territory.view;
    const contour = territory.contours.own;
    if (!contour) return null;
    const drawing = drawingOf(contour, scale, SIZE);
    const isSmall = Math.max(drawing.span.width, drawing.span.height) < TOO_SMALL;
    const pins = isSmall ? [] : sheetPins(catalogue, record, drawing);
    const [dot] = dotsOf([record]);
    const beside = borders.flatMap(({ between }) => (between.includes(territory) ? between : []));
    const lines = beside.flatMap((other) =>
      other === territory || !other.contours.own ? [] : commonLines(contour, other.contours.own),
    );
    return {
      ...{ territory, contour, scale, drawing, isSmall, pins, dot, border: drawing.lines(lines) },
      seat: isSmall ? null : drawnSeat(dot ?? seat, drawing, pins),
    };
  });
}
