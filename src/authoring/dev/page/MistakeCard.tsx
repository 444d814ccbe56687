import { type ExcerptLine, formOf, type Mistake } from '../to-mend.ts';
import styles from './mending.module.css';

function Excerpt({ lines }: { readonly lines: readonly ExcerptLine[] }) {
  if (lines.length === 0) return null;
  return (
    <pre className={`small ${styles.excerpt}`}>
      {lines.map(({ number, before, marked, after }) => (
        <span key={number} className={styles.line} data-fault={marked !== '' || undefined}>
          <span>{number}</span>
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
    <article className={`stack card ${styles.mistake}`} data-error={isError || undefined}>
      <p className="row wraps small">
        <strong>{isError ? 'Erreur' : 'Avertissement'}</strong>
        <code className="soft">{`${file}:${line}:${column}`}</code>
      </p>
      <p className="strong">{message}</p>
      <Excerpt lines={excerpt} />
      <p className={styles.help}>{help}</p>
      {form && <a href={form}>Ouvrir cette fiche dans le formulaire</a>}
    </article>
  );
}
