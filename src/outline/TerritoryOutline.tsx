import { SILHOUETTE_SIZE, type Silhouette } from '../geo/silhouette.ts';
import { useAreDrawn } from './drawings.tsx';
import styles from './TerritoryOutline.module.css';

interface TerritoryOutlineProps {
  readonly outline: Silhouette;
  /** CSS pixels. */
  readonly size: number;
}

/** Decorative: the territory's name stands beside it. */
export function TerritoryOutline({ outline, size }: TerritoryOutlineProps) {
  const areDrawn = useAreDrawn();
  if (!areDrawn) return <svg className={styles.outline} width={size} height={size} aria-hidden="true" />;
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
