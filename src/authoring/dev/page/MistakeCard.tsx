import type { Mistake } from '../to-mend.ts';
import styles from './mending.module.css';

export function MistakeCard({ mistake }: { readonly mistake: Mistake }) {
  const { isError, file, line, column, message, help, excerpt, form } = mistake;
  return (
    <article className={`stack card ${styles.mistake}`} data-error={isError || undefined}>
      <p className="row wraps small">
        <strong>{isError ? 'Erreur' : 'Avertissement'}</strong>
        <code className="soft">{`${file}:${line}:${column}`}</code>
      </p>
      <p className="strong">{message}</p>
      {excerpt.length > 0 && (
        <pre className={`small ${styles.excerpt}`}>
          {excerpt.map(({ number, before, marked, after }) => (
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
      )}
      <p className={styles.help}>{help}</p>
      {form && <a href={form}>Ouvrir cette fiche dans le formulaire</a>}
    </article>
  );
}
