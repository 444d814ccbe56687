import type { Level } from '../domain/territory/level.ts';
import { ThemeIcon } from '../ui/ThemeIcon.tsx';
import styles from './LevelMark.module.css';

const CIRCLE = 'M-13 0a13 13 0 1 0 26 0a13 13 0 1 0 -26 0z';
const SQUARE =
  'M-7.5 -12h15a4.5 4.5 0 0 1 4.5 4.5v15a4.5 4.5 0 0 1 -4.5 4.5h-15a4.5 4.5 0 0 1 -4.5 -4.5v-15a4.5 4.5 0 0 1 4.5 -4.5z';
const DIAMOND = 'M0 -16L16 0L0 16L-16 0z';
const SHIELD = 'M-12 -12.5h24v13.5c0 6.5 -5.5 10.5 -12 14.5c-6.5 -4 -12 -8 -12 -14.5z';
const HEXAGON = 'M0 -15.5L13.5 -7.75V7.75L0 15.5L-13.5 7.75V-7.75z';

/** Path data centred on the origin, about 30 units across: the level reads without colour. */
const SHAPES: Readonly<Record<Level, string>> = {
  france: HEXAGON,
  com: SHIELD,
  region: HEXAGON,
  departement: SHIELD,
  petr: DIAMOND,
  groupement: DIAMOND,
  epci: SQUARE,
  ept: SQUARE,
  commune: CIRCLE,
  arrondissement: CIRCLE,
};

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
        <path className={styles.shape} data-theme={back} d={SHAPES[level]} transform="translate(5 -4)" />
      )}
      <path className={shapeOf(theme?.id ?? front, count)} d={SHAPES[level]} />
      {count ? (
        <text className={front ? styles.pile : styles.count} y="5" textAnchor="middle">
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
