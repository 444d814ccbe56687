import type { RichBlock, SheetNote } from '../../domain/sheet/rich-text.ts';
import styles from './RichBlocks.module.css';
import { InlineText } from './RichText.tsx';
import { TextTable } from './TextTable.tsx';

export function drawRichBlock(block: RichBlock, key: number) {
  return block.type === 'table' ? (
    <TextTable key={key} table={block} />
  ) : (
    <NoteList key={key} notes={block.notes} />
  );
}

function NoteList({ notes }: { readonly notes: readonly SheetNote[] }) {
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
