import { useSyncExternalStore } from 'react';
import { FRANCE_PLANE, isOnFrance } from '../../core/geo/france-bounds.ts';
import { layoutMarkers } from '../../core/geo/marker-layout.ts';
import { TILE_PX } from '../../core/geo/mercator.ts';
import type { Position } from '../../core/geo/position.ts';
import type { ScreenPoint } from '../../core/geo/spread-markers.ts';
import { dotsOf, type MapScene } from '../../core/scene/map-scene.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import { backdropId, LAND_ID } from './backdrop-file.ts';
import styles from './FranceOnPaper.module.css';
import { STATIC_MAP_ID } from './static-map.ts';

const WHOLE = `0 0 ${FRANCE_PLANE.width} ${FRANCE_PLANE.height}`;

/** Radius of the sign of a rank, and of the dot of a commune, in units of the drawn France. */
const SIGN = 74;
const DOT = 56;

/** For which the interactive map would part signs of that size. */
const PARTED_WIDTH_PX = 800;

const UNITS_PER_PX = FRANCE_PLANE.width / PARTED_WIDTH_PX;

const PARTED_ZOOM = Math.log2(FRANCE_PLANE.scale / UNITS_PER_PX / TILE_PX);

const never = () => () => {};
const drawnMap = () => document.getElementById(STATIC_MAP_ID)?.dataset;

/** Addresses of the shapes that all drawn maps share, and of those of territories that carry sheets, where these are too many for it. None while prerendering, and on a page that was not prerendered. */
const useShapeFiles = () => useSyncExternalStore(never, drawnMap, () => undefined);

interface FranceOnPaperProps {
  readonly scene: MapScene;
  /** Paths on the land, by step of the choropleths: with them it is shown on the screen too. */
  readonly shades?: readonly { readonly step: string; readonly path: string }[];
}

/** On paper: France with the territories of the listed sheets filled in, the rank of each beside its territory. Nothing of the overseas. */
export function FranceOnPaper({ scene, shades = [] }: FranceOnPaperProps) {
  const { backdrop, shapes = backdrop } = useShapeFiles() ?? {};
  const shown = scene.marks.filter(({ territory }) => isOnFrance(territory.pin));
  if (shown.length === 0 || !shapes) return null;
  const signs = shown.flatMap(({ territory, ranks = [] }) => ranks.map((rank) => ({ territory, rank })));
  const offsets = layoutMarkers(signs, PARTED_ZOOM).map(({ offset }) => offset);
  const names = shown.map(({ territory, ranks = [] }) => [...ranks, territory.name].join(' '));
  return (
    <svg
      className={styles.france}
      viewBox={WHOLE}
      role="img"
      aria-label={`Carte de France\u00a0: ${names.join(', ')}`}
      data-shaded={shades.length || undefined}
    >
      <use className={styles.land} href={`${backdrop}#${LAND_ID}`} />
      <use className={styles.rivers} href={`${backdrop}#cours-d-eau`} />
      {shades.map(({ step, path }) => (
        <path key={path} data-step={step} d={path} />
      ))}
      <use className={styles.borders} href={`${backdrop}#regions`} />
      {scene.areas.map(({ key, theme, isIndicative }) => (
        <use
          key={key}
          className={styles.subject}
          data-theme={theme}
          data-rough={isIndicative || undefined}
          href={`${shapes}#${backdropId(key)}`}
        />
      ))}
      {shown.map(({ territory: { key, level, pin }, theme }) => {
        const [cx, cy] = FRANCE_PLANE.place(pin);
        const look = { className: styles.subject, 'data-theme': theme, cx, cy, r: DOT };
        // Smaller than a pen's point.
        return level === 'commune' && <circle key={key} {...look} />;
      })}
      {signs.map(({ territory, rank }, at) => (
        <Rank key={rank} at={territory.pin} rank={rank} offset={offsets[at]} />
      ))}
      {shown.map(({ territory: { key, pin }, label }) => {
        const [x, y] = FRANCE_PLANE.place(pin);
        return (
          <g key={key} className={styles.ranks}>
            {[styles.halo, undefined].map((look) => (
              <text key={look ?? ''} className={look} x={x} y={y + 2 * SIGN}>
                {label}
              </text>
            ))}
          </g>
        );
      })}
    </svg>
  );
}

interface RankProps {
  readonly at: Position;
  readonly rank: number;
  readonly offset: ScreenPoint | undefined;
}

function Rank({ at, rank, offset = { x: 0, y: 0 } }: RankProps) {
  const [footX, footY] = FRANCE_PLANE.place(at);
  const x = footX + offset.x * UNITS_PER_PX;
  const y = footY + offset.y * UNITS_PER_PX;
  return (
    <g className={styles.ranks}>
      <line x1={footX} y1={footY} x2={x} y2={y} />
      <circle cx={x} cy={y} r={SIGN} />
      <text x={x} y={y}>
        {rank}
      </text>
    </g>
  );
}

/** On paper, beside the map of France. Nothing where the contour is only indicative, or not on the drawn map. */
export function OutlineOnPaper({ territory }: { readonly territory: TerritoryRecord }) {
  const { backdrop, shapes = backdrop } = useShapeFiles() ?? {};
  const [west, south, east, north] = territory.bbox;
  if (!shapes || dotsOf([territory]).length > 0 || !isOnFrance(territory.pin)) return null;
  const [left, top] = FRANCE_PLANE.place([west, north]);
  const [right, bottom] = FRANCE_PLANE.place([east, south]);
  const box = [left, top, right - left, bottom - top].map((units) => units.toFixed(0)).join(' ');
  return (
    <svg className={styles.outline} viewBox={box} role="img" aria-label={`Contour\u00a0: ${territory.name}`}>
      <use href={`${shapes}#${backdropId(territory.key)}`} />
    </svg>
  );
}
