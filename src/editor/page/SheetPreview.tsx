import styles from './SheetPreview.module.css';
import type { UseSheet } from './sheet-store.ts';

/** The sheet as the site will show it, as it is written and not yet saved. */
export function SheetPreview({ useSheet }: { readonly useSheet: UseSheet }) {
  const { preview, isChecking, faults } = useSheet();
  const isStale = faults.some(({ isError }) => isError);
  return (
    <section className={styles.preview} aria-labelledby="apercu">
      <h2 id="apercu">Aperçu</h2>
      <p className={styles.note}>
        {isChecking && 'Aperçu en cours…'}
        {!isChecking && isStale && 'L’aperçu attend que la fiche soit complète.'}
      </p>
      {preview !== null && (
        <iframe
          className={styles.frame}
          title="Aperçu de la fiche"
          src={preview}
          sandbox="allow-same-origin"
        />
      )}
    </section>
  );
}
