import { greatest } from '../../core/collections/extremes.ts';
import type { ColouredPart } from '../../core/comparison/coloured-parts.ts';
import type { Letter } from '../../core/comparison/compared-set.ts';
import {
  type Box,
  boxAround,
  discPath,
  overlap,
  type PointInDrawing,
  radiusOf,
} from '../../core/geo/label-beside.ts';
import type { Drawing } from '../../map/outline/same-scale.ts';
import { hoverHandlers, useHovered } from '../../state/hover.ts';
import styles from './PartsDrawing.module.css';
import type { ColouredCards } from './use-coloured-cards.ts';

/** One card of those that are coloured alike. */
export interface CardInside {
  readonly coloured: ColouredCards;
  readonly parts: readonly ColouredPart[];
}

export interface PartShape {
  readonly part: ColouredPart;
  /** Path data, of a disc for a territory without edge. */
  readonly path: string;
  readonly isDot: boolean;
  /** Where its sign has room. */
  readonly signAt: PointInDrawing | null;
}

/** Of a sign, a letter of it and its height, units. */
const SIGN = { letter: 6, height: 11 } as const;

/** In the order in which they are drawn: the greatest dots under the others. Signs keep clear of `taken`. */
export function partShapes(
  { parts, coloured }: CardInside,
  drawing: Drawing,
  taken: readonly Box[] = [],
): PartShape[] {
  const most = greatest(coloured.cards.flat().map(({ indicators }) => indicators.population));
  const shapeOf = (part: ColouredPart): PartShape => {
    if (part.isDot) {
      const at = drawing.place(part.pin);
      const path = at ? discPath({ at, radius: radiusOf(part.indicators.population, most) }) : '';
      return { part, path, isDot: true, signAt: null };
    }
    const { centre, width, height } = drawing.core(part.contour);
    const size = { width: part.sign.length * SIGN.letter, height: SIGN.height };
    const isFree = !taken.some((box) => overlap(box, boxAround(centre, size)));
    const hasRoom = part.share === 'whole' && width > size.width + 4 && height > size.height + 3;
    return {
      ...{ part, path: drawing.path([part.contour]), isDot: false },
      signAt: hasRoom && isFree ? centre : null,
    };
  };
  return parts.toSorted((a, b) => b.indicators.population - a.indicators.population).map(shapeOf);
}

interface PartShapesProps {
  readonly shapes: readonly PartShape[];
  readonly letter: Letter;
  /** Path data of the territory that holds them. */
  readonly own: string;
}

/** Inside the edge of the territory. */
export function PartShapes({ shapes, letter, own }: PartShapesProps) {
  const clip = `dedans-${letter}`;
  return (
    <>
      <clipPath id={clip}>
        <path d={own} />
      </clipPath>
      <path d={own} className={styles.territory} />
      {shapes.map(({ part, path, isDot }) => (
        <path
          key={part.key}
          d={path}
          className={styles.part}
          clipPath={isDot ? undefined : `url(#${clip})`}
          data-dot={isDot || undefined}
          data-step={part.step ?? undefined}
          {...hoverHandlers(part.key)}
        />
      ))}
    </>
  );
}

export const PartSigns = ({ shapes }: Pick<PartShapesProps, 'shapes'>) =>
  shapes.map(({ part, signAt }) =>
    signAt ? (
      <text key={part.key} x={signAt[0]} y={signAt[1]} className={styles.sign}>
        {part.sign}
      </text>
    ) : null,
  );

/** What is pointed at in any of the cards, where this one has it. */
export function usePointed(parts: readonly ColouredPart[]): ColouredPart | undefined {
  const hovered = useHovered((state) => state.hovered);
  return parts.find(({ key }) => key === hovered);
}

export function PointedShape({ shapes }: Pick<PartShapesProps, 'shapes'>) {
  const pointed = usePointed(shapes.map(({ part }) => part));
  const shape = shapes.find(({ part }) => part === pointed);
  return shape ? <path d={shape.path} className={styles.pointed} data-pointed="" /> : null;
}

/** Under the drawing: what is pointed at. Readers of screens hear the cell. */
export function Readout({ parts }: Pick<CardInside, 'parts'>) {
  const part = usePointed(parts);
  return (
    <p className={`small no-print ${styles.readout}`} aria-hidden="true">
      {part ? (
        <>
          <strong>{part.name}</strong> · {part.words}
        </>
      ) : (
        <span className="soft screen-only">Pointez une partie{'\u00a0'}: son nom, sa valeur.</span>
      )}
    </p>
  );
}
