import type { ComparedTerritory } from '../../domain/comparison/comparison.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { covers, type LabelSide, labelBeside, outside, type PicturePoint } from '../../geo/label-beside.ts';
import { nameBox } from '../../geo/name-fit.ts';
import type { Contour } from '../../geo/topology.ts';
import { type Drawing, drawingOf, type PictureSize, sharedScale } from '../../outline/same-scale.ts';
import { type SheetPin, sheetPins } from './sheet-pins.ts';

/** One size for all, so that one scale holds for all. */
export const PICTURE: PictureSize = { width: 320, height: 264, margin: 9 };

/** A territory whose longer side is shorter than this is also drawn enlarged, in an inset. */
const TOO_SMALL = 30;

interface SeatOnPicture {
  readonly name: string;
  readonly at: PicturePoint;
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
  readonly seat: SeatOnPicture | null;
}

/** Of a town's name in the narrowest picture, in units of it: what has room there has room in any. */
const NAME = { size: 28, letter: 0.54, most: Number.POSITIVE_INFINITY } as const;

/** More than a pin. `OutlinePicture.module.css` repeats it. */
const GAP = 12;

const SIDES = [
  ...(['right', 'left', 'above', 'below'] as const),
  ...(['above-right', 'above-left', 'below-right', 'below-left'] as const),
];

function seatOnPicture(
  { view: { seat } }: ComparedTerritory,
  drawing: Drawing,
  pins: readonly SheetPin[],
): SeatOnPicture | null {
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
export function outlinePictures(
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
    const seat = isSmall ? null : seatOnPicture(territory, drawing, pins);
    return { contour: own, scale, drawing, isSmall, pins, seat };
  });
}
