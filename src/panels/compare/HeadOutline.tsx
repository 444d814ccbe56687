import { useMemo } from 'react';
import type { Letter } from '../../domain/comparison/compared-set.ts';
import type { ComparedTerritory } from '../../domain/comparison/comparison.ts';
import type { Contour } from '../../geo/topology.ts';
import { ComparedPattern, patternId } from '../../outline/ComparedPattern.tsx';
import { drawingOf, type PictureSize, sharedScale } from '../../outline/same-scale.ts';
import { scaleBar } from '../../outline/scale-bar.ts';
import { kilometres } from '../../text/french-measures.ts';
import styles from './HeadOutline.module.css';

const PICTURE: PictureSize = { width: 104, height: 112, margin: 3 };

/** In units of the picture, as the next two. */
const LONGEST_BAR = 60;

const TOO_SMALL = 7;

const RING = 9;

const scaleOf = (contours: readonly Contour[]) => sharedScale(contours, PICTURE);

const contoursOf = (territories: readonly ComparedTerritory[]) =>
  territories.flatMap(({ contours }) => contours.own ?? []);

interface HeadOutlineProps {
  readonly letter: Letter;
  readonly territory: ComparedTerritory;
  readonly territories: readonly ComparedTerritory[];
}

export function HeadOutline({ letter, territory, territories }: HeadOutlineProps) {
  const { own } = territory.contours;
  const drawn = useMemo(() => {
    if (!own) return null;
    const drawing = drawingOf(own, scaleOf(contoursOf(territories)), PICTURE);
    return {
      path: drawing.path([own]),
      isSmall: Math.max(drawing.span.width, drawing.span.height) < TOO_SMALL,
    };
  }, [own, territories]);
  if (!drawn) return null;
  return (
    <svg
      className={styles.outline}
      viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`}
      data-letter={letter}
      role="img"
      aria-label={`Contour ${territory.view.record.of}${territories.length > 1 ? ', à la même échelle que les autres' : ''}`}
    >
      <defs>
        <ComparedPattern letter={letter} />
      </defs>
      <path d={drawn.path} className={styles.tint} />
      <path d={drawn.path} className={styles.own} fill={`url(#${patternId(letter)})`} data-own="" />
      {drawn.isSmall && (
        <circle cx={PICTURE.width / 2} cy={PICTURE.height / 2} r={RING} className={styles.ring} />
      )}
    </svg>
  );
}

/** Beside the heads: the scale of their outlines; of one territory, its only outline. */
export function OutlineNote({ territories }: { readonly territories: readonly ComparedTerritory[] }) {
  const [first, ...others] = territories;
  const contours = contoursOf(territories);
  if (!first || contours.length === 0) return null;
  if (others.length === 0)
    return (
      <div className={styles.only}>
        <HeadOutline letter={first.letters[0] ?? 'A'} territory={first} territories={territories} />
        {first.view.record.name}
      </div>
    );
  const bar = scaleBar(scaleOf(contours), LONGEST_BAR);
  return (
    <p className={styles.note}>
      <span>Contours à la même échelle</span>
      <span className={styles.scale}>
        <svg className={styles.bar} viewBox={`0 0 ${LONGEST_BAR + 2} 8`} aria-hidden="true">
          <path d={`M1 0v6h${bar.units}v-6`} />
        </svg>
        <span className="visually-hidden">Barre d’échelle{'\u00a0'}: </span>
        {kilometres(bar.metres)}
      </span>
    </p>
  );
}
