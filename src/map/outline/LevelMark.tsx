import type { ReactNode } from 'react';
import type { Sign } from '../../core/scene/map-scene.ts';
import type { Level } from '../../core/territory/levels.ts';
import { ThemeSign } from '../../ui/ThemeIcon.tsx';
import styles from './LevelMark.module.css';
import { LEVEL_SHAPES } from './level-shapes.ts';

interface LevelMarkProps {
  readonly level: Level;
  /** Without one the mark is a plain outline, for the legend. */
  readonly theme?: { readonly id: string; readonly icon: string } | undefined;
  readonly count?: number | undefined;
  readonly pile?: Sign['pile'] | undefined;
}

/** The sign of a sheet, or of several, on the map and in the list. Decorative. */
export function LevelMark({ level, theme, count, pile }: LevelMarkProps) {
  const lead = theme?.id ?? pile?.[0];
  return (
    <svg
      className={styles.mark}
      width="36"
      height="36"
      viewBox="-18 -18 36 36"
      aria-hidden="true"
      data-theme={lead}
    >
      <LevelShape level={level} count={count} pile={pile}>
        {theme && <ThemeSign sign={theme.icon} className={styles.icon} />}
      </LevelShape>
    </svg>
  );
}

interface LevelShapeProps extends Pick<LevelMarkProps, 'level' | 'count' | 'pile'> {
  /** Of the theme of the only sheet. */
  readonly children: ReactNode;
}

/** The same within a drawing, around its origin, in the colour of what holds it. */
export function LevelShape({ level, count, pile, children }: LevelShapeProps) {
  const shape = LEVEL_SHAPES[level];
  return (
    <>
      {pile && <path className={styles.shape} data-theme={pile[1]} d={shape} transform="translate(5 -4)" />}
      <path className={children || pile ? styles.shape : count ? styles.several : styles.plain} d={shape} />
      {count ? (
        <text className={pile ? styles.pile : styles.count} y="5" textAnchor="middle">
          {count}
        </text>
      ) : (
        children
      )}
    </>
  );
}
