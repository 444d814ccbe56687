import type { Position } from '../../domain/territory/territory.ts';
import { placedInBox, pointInBox, sizeOfBox } from '../../geo/placed-silhouette.ts';
import type { PlacedSilhouette } from '../../geo/silhouette.ts';
import styles from './NearToFar.module.css';

interface StripPictureProps {
  readonly drawn: PlacedSilhouette;
  /** Units a kilometre; ten units are one `em`. */
  readonly scale: number;
  /** A nearer territory, inside. */
  readonly filled?: PlacedSilhouette | null;
  readonly dots?: readonly Position[];
}

/** Smaller than this it is ringed, units. */
const TINY = 6;
const RING = 8;

/** Decorative: the name stands below. */
export function StripPicture({ drawn, scale, filled = null, dots = [] }: StripPictureProps) {
  const size = sizeOfBox(drawn.bbox);
  const [width, height] = [size.width * scale, size.height * scale];
  const isTiny = Math.max(width, height) < TINY;
  const margin = isTiny ? RING + 1 - Math.min(width, height) / 2 : 1;
  const [allWidth, allHeight] = [width + 2 * margin, height + 2 * margin];
  const [centreX, centreY] = [width / 2, height / 2];
  return (
    <svg
      width={`${(allWidth / 10).toFixed(2)}em`}
      height={`${(allHeight / 10).toFixed(2)}em`}
      viewBox={[-margin, -margin, allWidth, allHeight].map((units) => units.toFixed(2)).join(' ')}
      aria-hidden="true"
    >
      <path className={styles.own} d={drawn.path} transform={placedInBox(drawn.bbox, drawn.bbox, scale)} />
      {filled && (
        <path
          className={styles.filled}
          d={filled.path}
          transform={placedInBox(drawn.bbox, filled.bbox, scale)}
        />
      )}
      {dots.map((position) => {
        const [x, y] = pointInBox(drawn.bbox, position, scale);
        return (
          <circle key={position.join()} className={styles.dot} cx={x.toFixed(1)} cy={y.toFixed(1)} r={3} />
        );
      })}
      {isTiny && <circle className={styles.ring} cx={centreX.toFixed(2)} cy={centreY.toFixed(2)} r={RING} />}
    </svg>
  );
}
