import type { SheetNote } from '../../domain/sheet/rich-text.ts';
import { InlineText } from './InlineText.tsx';
import styles from './NoteList.module.css';

export function NoteList({ notes }: { readonly notes: readonly SheetNote[] }) {
  return (
    <ol className={styles.notes}>
      {notes.map(({ id, back, children }) => (
        <li key={id} id={id} tabIndex={-1}>
          <InlineText nodes={children} />
          {back !== null && (
            <a href={back} className={`${styles.back} no-print`} aria-label="Retour au texte">
              <span className={styles.arrow} />
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}
