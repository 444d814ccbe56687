import type { Initiative } from '../../domain/sheet/initiative.ts';
import styles from './ScrolledHeader.module.css';

interface ScrolledHeaderProps {
  readonly place: string;
  readonly title: string;
  readonly outline: Initiative['outline'];
  /** Of the path that the whole header draws. */
  readonly outlineId: string;
}

/** Takes the place of a sheet's header once that has scrolled away: it waits underneath, no taller than its end. */
export function ScrolledHeader({ place, title, outline, outlineId }: ScrolledHeaderProps) {
  return (
    <div className={`${styles.short} no-print`} aria-hidden="true">
      {outline && (
        <svg className={styles.outline} viewBox={outline.viewBox} aria-hidden="true">
          <use href={`#${outlineId}`} />
        </svg>
      )}
      <div>
        <strong>{place}</strong>
        <span>{title}</span>
      </div>
    </div>
  );
}
