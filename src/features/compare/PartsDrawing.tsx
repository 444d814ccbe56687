import type { ColouredPart } from '../../core/comparison/coloured-parts.ts';
import type { Letter } from '../../core/comparison/compared-set.ts';
import { type Box, boxAround, discPath, overlap, radiusOf } from '../../core/geo/label-beside.ts';
import type { Drawing } from '../../map/outline/same-scale.ts';
import { hoverHandlers, useHovered } from '../../state/map/hover.ts';
import styles from './OutlineDrawing.module.css';
import type { ColouredCards } from './use-coloured-cards.ts';

/** Of a sign, a letter of it and its height, units. */
const SIGN = { letter: 6, height: 11 } as const;

/** In the order in which they are drawn: the greatest dots under the others. A sign is where it covers no other label, if it has room. */
export function partShapes(
  { mostPeople }: Pick<ColouredCards, 'mostPeople'>,
  parts: readonly ColouredPart[],
  drawing: Drawing,
  labels: readonly Box[],
) {
  const taken = [...labels];
  const shapeOf = (part: ColouredPart) => {
    if (part.isDot) {
      const at = drawing.place(part.pin);
      const path = at ? discPath({ at, radius: radiusOf(part.indicators.population, mostPeople) }) : '';
      return { part, path, signAt: null };
    }
    const { centre, width, height } = drawing.core(part.contour);
    const size = { width: part.sign.length * SIGN.letter, height: SIGN.height };
    const box = boxAround(centre, size);
    const hasRoom = part.share === 'whole' && width > size.width + 4 && height > size.height + 3;
    const isSigned = hasRoom && !taken.some((other) => overlap(box, other));
    if (isSigned) taken.push(box);
    return { part, path: drawing.path([part.contour]), signAt: isSigned ? centre : null };
  };
  return parts.toSorted((a, b) => b.indicators.population - a.indicators.population).map(shapeOf);
}

type PartShape = ReturnType<typeof partShapes>[number];

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
      {shapes.map(({ part, path }) => (
        <path
          key={part.key}
          d={path}
          className={styles.part}
          clipPath={part.isDot ? undefined : `url(#${clip})`}
          data-dot={part.isDot || undefined}
          data-step={part.step ?? undefined}
          {...hoverHandlers(part.key)}
        />
      ))}
      <path d={own} className={styles.edge} data-own="" />
    </>
  );
}

/** Over the borders: the edge of what is pointed at, and signs. */
export function PartMarks({ shapes }: Pick<PartShapesProps, 'shapes'>) {
  const hovered = useHovered((state) => state.hovered);
  const pointed = shapes.find(({ part }) => part.key === hovered);
  return (
    <>
      {pointed && <path d={pointed.path} className={styles.pointed} data-pointed="" />}
      {shapes.map(
        ({ part, signAt }) =>
          signAt && (
            <text key={part.key} x={signAt[0]} y={signAt[1]} className={styles.sign}>
              {part.sign}
            </text>
          ),
      )}
    </>
  );
}
