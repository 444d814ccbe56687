import type { ExcerptLine, Mistake } from '../to-mend.ts';
import { formOf } from '../words.ts';
import styles from './MistakeCard.module.css';

function Excerpt({ lines }: { readonly lines: readonly ExcerptLine[] }) {
  if (lines.length === 0) return null;
  return (
    <pre className={styles.excerpt}>
      {lines.map(({ number, before, marked, after }) => (
        <span key={number} className={styles.line} data-fault={marked !== '' || undefined}>
          <span className={styles.number}>{number}</span>
          <code>
            {before}
            {marked && <mark>{marked}</mark>}
            {after}
          </code>
        </span>
      ))}
    </pre>
  );
}

interface MistakeCardProps {
  readonly mistake: Mistake;
  readonly editor: string | null;
}

export function MistakeCard({ mistake, editor }: MistakeCardProps) {
  const { isError, file, line, column, message, help, excerpt } = mistake;
  const form = formOf(file, editor);
  return (
    <article className={styles.card} data-error={isError || undefined}>
      <p className={styles.place}>
        <strong>{isError ? 'Erreur' : 'Avertissement'}</strong>
        <code>{`${file}:${line}:${column}`}</code>
      </p>
      <p className={styles.message}>{message}</p>
      <Excerpt lines={excerpt} />
      <p className={styles.help}>{help}</p>
      {form && <a href={form}>Ouvrir cette fiche dans le formulaire</a>}
    </article>
  );
}
