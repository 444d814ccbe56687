import type { Level } from '../domain/territory/level.ts';
import { ThemeIcon } from '../ui/ThemeIcon.tsx';
import styles from './LevelMark.module.css';
import { levelShape } from './level-shape.ts';

interface LevelMarkProps {
  readonly level: Level;
  /** Theme of the colour and the icon; without one the mark is a plain outline, for the legend. */
  readonly theme?: { readonly id: string; readonly icon: string };
  /** Shown instead of the icon where several sheets share the place. */
  readonly count?: number;
}

/** The sign of a sheet, the same on the map and in the list: shape by level, colour and icon by theme. Decorative. */
export function LevelMark({ level, theme, count }: LevelMarkProps) {
  return (
    <svg className={styles.mark} viewBox="-18 -18 36 36" aria-hidden="true" data-theme={theme?.id}>
      <path className={count ? styles.several : theme ? styles.shape : styles.plain} d={levelShape(level)} />
      {count ? (
        <text className={styles.count} y="5" textAnchor="middle">
          {count}
        </text>
      ) : (
        theme && (
          <g className={styles.icon} transform="translate(-8.5 -8.5)">
            <ThemeIcon name={theme.icon} size={17} />
          </g>
        )
      )}
    </svg>
  );
}
