import type { Initiative } from '../../domain/sheet/initiative.ts';
import styles from './ShortHeader.module.css';

interface ShortHeaderProps {
  readonly title: string;
  readonly outline: Initiative['outline'] | undefined;
  /** Of the main territory. */
  readonly name: string;
  /** Id of the outline's path in the page. */
  readonly shape: string;
}

/** What stays of a sheet's head once that has scrolled away. */
export function ShortHeader({ name, title, outline, shape }: ShortHeaderProps) {
  return (
    <div className={`${styles.short} no-print`} aria-hidden="true">
      {outline && (
        <svg className={styles.outline} viewBox={outline.viewBox} aria-hidden="true">
          <use href={`#${shape}`} />
        </svg>
      )}
      <div>
        <strong>{name}</strong>
        <span>{title}</span>
      </div>
    </div>
  );
}
