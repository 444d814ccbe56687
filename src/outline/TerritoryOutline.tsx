import { SILHOUETTE_SIZE, type Silhouette } from '../geo/silhouette.ts';
import styles from './TerritoryOutline.module.css';

interface TerritoryOutlineProps {
  readonly outline: Silhouette;
  /** Side of the square, CSS pixels. */
  readonly size: number;
}

/** A territory as a small outline, north up. Decorative: its name stands beside it. */
export function TerritoryOutline({ outline, size }: TerritoryOutlineProps) {
  return (
    <svg
      className={styles.outline}
      width={size}
      height={size}
      viewBox={`-4 -4 ${SILHOUETTE_SIZE + 8} ${SILHOUETTE_SIZE + 8}`}
      aria-hidden="true"
    >
      <path d={outline.path} />
    </svg>
  );
}
