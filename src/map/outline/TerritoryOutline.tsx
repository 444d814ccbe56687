import { SILHOUETTE_SIZE, type Silhouette } from '../../core/geo/silhouette.ts';
import styles from './TerritoryOutline.module.css';

interface TerritoryOutlineProps {
  readonly outline: Silhouette;
  /** CSS pixels. */
  readonly size: number;
}

/** Decorative: the territory's name is beside it. */
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
