import type { Level } from '../domain/territory/level.ts';
import { ThemeSign } from '../ui/ThemeIcon.tsx';
import { useAreDrawn } from './drawings.tsx';
import styles from './LevelMark.module.css';
import { LEVEL_SHAPES } from './level-shapes.ts';

interface LevelMarkProps {
  readonly level: Level;
  /** Without one the mark is a plain outline, for the legend. */
  readonly theme?: { readonly id: string; readonly icon: string };
  readonly count?: number;
  readonly pile?: readonly [front: string, back: string] | undefined;
}

const shapeOf = (theme: string | undefined, count: number | undefined) =>
  theme ? styles.shape : count ? styles.several : styles.plain;

/** The sign of a sheet, or of several, on the map and in the list. Decorative. */
export function LevelMark({ level, theme, count, pile }: LevelMarkProps) {
  const [front, back] = pile ?? [];
  const areDrawn = useAreDrawn();
  if (!areDrawn) return <svg className={styles.mark} data-theme={theme?.id ?? front} aria-hidden="true" />;
  return (
    <svg
      className={styles.mark}
      width="36"
      height="36"
      viewBox="-18 -18 36 36"
      aria-hidden="true"
      data-theme={theme?.id ?? front}
    >
      {back && (
        <path
          className={styles.shape}
          data-theme={back}
          d={LEVEL_SHAPES[level]}
          transform="translate(5 -4)"
        />
      )}
      <path className={shapeOf(theme?.id ?? front, count)} d={LEVEL_SHAPES[level]} />
      {count ? (
        <text className={front ? styles.pile : styles.count} y="5" textAnchor="middle">
          {count}
        </text>
      ) : (
        theme && <ThemeSign sign={theme.icon} className={styles.icon} />
      )}
    </svg>
  );
}
