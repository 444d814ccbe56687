import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Letter } from '../../core/comparison/compared-set.ts';
import type { ComparedTerritory, Comparison } from '../../core/comparison/comparison.ts';
import type { SharedBorder } from '../../core/comparison/shared-borders.ts';
import { commonLines } from '../../core/geo/border-path.ts';
import { boxAroundDisc, covers, type Disc, labelBeside, outside } from '../../core/geo/label-beside.ts';
import { nameBox } from '../../core/geo/name-fit.ts';
import type { Position } from '../../core/geo/position.ts';
import { dotsOf } from '../../core/scene/map-scene.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { concernedSheets } from '../../core/sheet/concerned-sheets.ts';
import type { PinnedPlace } from '../../core/sheet/initiative.ts';
import { partsOf } from '../../core/territory/territory.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import { approximate, kilometres } from '../../core/text/french-measures.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { ComparedPattern, patternId } from '../../map/outline/ComparedPattern.tsx';
import {
  type Drawing,
  type DrawingSize,
  drawingOf,
  scaleBar,
  sharedScale,
} from '../../map/outline/same-scale.ts';
import { sheetPath, territoryPath } from '../../state/address/addresses.ts';
import { hoverHandlers } from '../../state/map/hover.ts';
import styles from './OutlineDrawing.module.css';
import { PartMarks, PartShapes, partShapes } from './PartsDrawing.tsx';
import type { ColouredCards } from './use-coloured-cards.ts';

interface OutlineDrawingProps {
  readonly outline: DrawnOutline;
  /** What is inside the territories, once it is known, and in which place this one is. */
  readonly coloured: ColouredCards | null;
  readonly at: number;
}

/** One territory on its surroundings, at the scale of the comparison, coloured inside. One too small to be seen is also enlarged. */
export function OutlineDrawing({ outline, coloured, at }: OutlineDrawingProps) {
  const { letter, of, drawing, pins, seat, dot, isSmall, paths } = outline;
  const shapes = useMemo(() => {
    const labels = [...pins.map(boxAroundDisc), ...(seat?.boxes ?? [])];
    return coloured && !isSmall ? partShapes(coloured, coloured.cards[at] ?? [], drawing, labels) : [];
  }, [coloured, at, isSmall, drawing, pins, seat]);
  return (
    // biome-ignore-start lint/a11y: one image, under links to what is on it
    <div className={styles.drawing}>
      <svg className={styles.outline} viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}>
        <g role="img" aria-label={`${dot ? 'Intercommunalité' : 'Contour'} ${of}`}>
          <rect width={SIZE.width} height={SIZE.height} className={styles.sea} />
          <path d={paths.abroad} className={styles.abroad} />
          <path d={paths.land} className={styles.land} />
          <path d={paths.peers} className={styles.peers} />
          {shapes.length > 0 ? (
            <PartShapes shapes={shapes} letter={letter} own={paths.own} />
          ) : (
            <LetteredShape letter={letter} path={paths.own} isRough={dot !== undefined} />
          )}
          {['ink', 'yellow'].map((colour) => (
            <path key={colour} d={paths.border} className={styles.border} data-colour={colour} />
          ))}
          <PartMarks shapes={shapes} />
          {isSmall && <Inset outline={outline} />}
        </g>
        {seat && (
          <g aria-hidden="true">
            <circle cx={seat.at[0]} cy={seat.at[1]} r={4.5} className={styles.dot} />
            <text {...seat.label} className={styles.words} data-town="">
              {seat.name}
            </text>
          </g>
        )}
        {pins.map((pin) => (
          <Pin key={pin.key} pin={pin} />
        ))}
      </svg>
    </div>
    // biome-ignore-end lint/a11y: as above
  );
}

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

const contoursOf = (territories: readonly ComparedTerritory[]) =>
  territories.flatMap(({ contours }) => contours.own ?? []);

/** Units of a drawing per metre; null where none has a contour. */
function scaleOf(territories: readonly ComparedTerritory[]): number | null {
  const contours = contoursOf(territories);
  return contours.length > 0 ? sharedScale(contours, SIZE) : null;
}

interface SmallOutlineProps {
  readonly letter: Letter;
  readonly territory: ComparedTerritory;
  /** All that share the scale. */
  readonly territories: readonly ComparedTerritory[];
}

/** A territory without its surroundings; nothing for one without contour. */
export function SmallOutline({ letter, territory, territories }: SmallOutlineProps) {
  const { own } = territory.contours;
  const path = useMemo(() => {
    const scale = scaleOf(territories);
    return own && scale && drawingOf(own, scale, SIZE).path([own]);
  }, [own, territories]);
  if (!path) return null;
  return (
    <svg
      className={`${styles.outline} ${styles.small}`}
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      data-letter={letter}
      role="img"
      aria-label={`Contour ${territory.view.record.of}`}
    >
      <LetteredShape letter={letter} path={path} />
    </svg>
  );
}

const LONGEST_BAR = 110;

/** A scale bar at the right end of a line as wide as a drawing, and its length in words; nothing without contours. */
export function ScaleBarLine({ territories }: Pick<Comparison, 'territories'>) {
  const scale = useMemo(() => scaleOf(territories), [territories]);
  if (!scale) return null;
  const { metres, units } = scaleBar(scale, LONGEST_BAR);
  return (
    <>
      <svg className={styles.bar} viewBox={`0 0 ${SIZE.width} 8`} aria-hidden="true">
        <path d={`M${SIZE.width - 1} 0v6h${-units}v-6`} data-metres={metres} />
      </svg>
      <span className="visually-hidden">Barre d’échelle{'\u00a0'}: </span>
      {kilometres(metres)}
    </>
  );
}

/** A link: to its only sheet, or to the territory of its sheets. */
function Pin({ pin: { key, name, sheet, count, at, radius } }: { readonly pin: SheetPin }) {
  const [level, code] = partsOf(key);
  const [x, y] = at;
  const words = count > 1 ? `${name}\u00a0: ${sheetCount(count)}` : `${sheet.title}, ${name}`;
  return (
    <Link
      to={count > 1 ? territoryPath(level, code) : sheetPath(sheet.id)}
      className={styles.pin}
      aria-label={words}
      data-theme={sheet.themes[0]}
      {...hoverHandlers(key)}
    >
      <title>{words}</title>
      <circle cx={x} cy={y} r={PRESSED} className={styles.pressed} />
      <circle cx={x} cy={y} r={radius} />
      {count > 1 && (
        <text x={x} y={y}>
          {count}
        </text>
      )}
    </Link>
  );
}

/** Of an inset that enlarges, units. */
const INSET = 104;

function Inset({ outline: { paths, drawing, dot } }: Pick<OutlineDrawingProps, 'outline'>) {
  const { width, height } = SIZE;
  const side = 1.3 * Math.max(drawing.span.width, drawing.span.height);
  const [x, y] = (dot && drawing.place(dot.pin)) ?? [];
  const frame = { x: width - INSET - 8, y: 8, width: INSET, height: INSET };
  return (
    <>
      <circle cx={width / 2} cy={height / 2} r={14} className={styles.ring} />
      <rect {...frame} rx={6} className={styles.inset} />
      <svg
        {...frame}
        viewBox={[(width - side) / 2, (height - side) / 2, side, side].join(' ')}
        aria-hidden="true"
      >
        <path d={paths.own} className={styles.tint} />
        {!dot && <path d={paths.own} className={styles.own} fill="none" />}
        {dot && <circle cx={x} cy={y} r={side / 24} className={styles.dot} />}
      </svg>
      <text x={width - 8} y={INSET + 24} textAnchor="end" className={styles.words}>
        {`agrandi ${approximate(INSET / side)}\u00a0fois`}
      </text>
    </>
  );
}

/** In units of the drawing; a pin of several sheets shows their count. */
const RADIUS = { one: 7, several: 10 } as const;

/** Around a pin: a finger hits it in the narrowest drawing. */
const PRESSED = 18;

/** One pin a place with the first of its sheets, for those of a territory and those whose seat is inside it. */
function sheetPins(catalogue: Catalogue, record: TerritoryRecord, drawing: Drawing) {
  const { here, inside } = concernedSheets(catalogue, record);
  const shown = [...inside.filter(({ share }) => share !== 'part'), ...here];
  const places = new Map(shown.toReversed().map((located) => [located.territory.key, located]));
  return [...places.values()].flatMap(({ sheet, territory: { key, name, pin } }) => {
    const at = drawing.place(pin);
    if (!at) return [];
    const count = shown.filter(({ territory }) => territory.key === key).length;
    return [{ key, name, sheet, count, at, radius: count > 1 ? RADIUS.several : RADIUS.one }];
  });
}

type SheetPin = ReturnType<typeof sheetPins>[number];

/** Every drawing has this size, so that one scale is right for all of them. */
export const SIZE: DrawingSize = { width: 320, height: 276, margin: 9 };

/** A territory whose longer side is shorter than this is also drawn enlarged, in an inset. */
const TOO_SMALL = 30;

/** Measures of a label in the narrowest drawing, in its units: a label that fits there fits anywhere. */
const NAME = { size: 18, letter: 0.54, most: Number.POSITIVE_INFINITY } as const;

/** Between a dot and its label, more than a pin's radius. */
const GAP = 12;

const SIDES = [
  ...(['right', 'left', 'above', 'below'] as const),
  ...(['above-right', 'above-left', 'below-right', 'below-left'] as const),
];

function drawnSeat(
  { name, pin }: Pick<PinnedPlace, 'name' | 'pin'>,
  drawing: Drawing,
  pins: readonly Disc[],
  border: readonly (readonly Position[])[],
) {
  const at = drawing.place(pin);
  if (!at) return null;
  const lines = border.flat().flatMap((position) => {
    const point = drawing.place(position);
    return point ? [{ at: point, radius: 3 }] : [];
  });
  const { box, text } = labelBeside(at, nameBox(name, NAME), {
    sides: SIDES,
    gap: { x: GAP, y: GAP },
    faultsOf: (box) => [
      outside(box, SIZE),
      pins.filter((pin) => covers(pin, box)).length,
      lines.filter((disc) => covers(disc, box)).length,
    ],
  });
  return { name, at, label: text, boxes: [boxAroundDisc({ at, radius: 5 }), box] };
}

/** In the order of the territories, at one scale; null for one without contour. */
export function drawOutlines(
  { territories, backdrop }: Pick<Comparison, 'territories' | 'backdrop'>,
  catalogue: Catalogue,
  borders: readonly SharedBorder[],
) {
  const scale = scaleOf(territories);
  return territories.map((territory) => {
    const { record, seat } = territory.view;
    const [letter = 'A'] = territory.letters;
    const { own, sameLevel } = territory.contours;
    if (!own || !scale) return null;
    const drawing = drawingOf(own, scale, SIZE);
    // Of one whose limits nobody has surveyed: its contour is that of its intercommunalité.
    const [dot] = dotsOf([record]);
    const isSmall = Math.max(drawing.span.width, drawing.span.height) < TOO_SMALL;
    const pins = isSmall ? [] : sheetPins(catalogue, record, drawing);
    const marked = isSmall ? null : (dot ?? seat);
    const beside = borders.flatMap(({ between }) => (between.includes(territory) ? between : []));
    const common = contoursOf(beside).flatMap((other) => (other === own ? [] : commonLines(own, other)));
    const paths = {
      abroad: drawing.path(backdrop.abroad),
      land: drawing.path(backdrop.departements),
      // Around a small one they would blur the drawing.
      peers: dot || isSmall ? '' : drawing.path(sameLevel),
      own: drawing.path([own]),
      border: drawing.lines(common),
    };
    return {
      letter,
      of: record.of,
      drawing,
      isSmall,
      pins,
      dot,
      paths,
      seat: marked && drawnSeat(marked, drawing, pins, common),
    };
  });
}

type DrawnOutline = NonNullable<ReturnType<typeof drawOutlines>[number]>;
