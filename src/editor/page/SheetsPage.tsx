import type { ListedSheet } from '../protocol.ts';
import styles from './SheetsPage.module.css';

interface SheetsPageProps {
  readonly site: string;
  readonly sheets: readonly ListedSheet[];
}

export function SheetsPage({ site, sheets }: SheetsPageProps) {
  return (
    <main className={styles.page}>
      <title>{`Les fiches · ${site}`}</title>
      <p className={styles.site}>{site}</p>
      <h1>Les fiches</h1>
      <p className={styles.links}>
        <a className={styles.main} href="?nouvelle">
          Écrire une fiche
        </a>
        <a href="../">Voir le site</a>
        <a href="../a-corriger/">À corriger</a>
      </p>
      <ul className={styles.list}>
        {sheets.map(({ id, title, faults }) => (
          <li key={id}>
            <a href={`?fiche=${id}`}>{title}</a>
            {faults > 0 && (
              <span className={styles.faults}>
                {faults === 1 ? '1 erreur' : `${faults} erreurs`} à corriger
              </span>
            )}
          </li>
        ))}
      </ul>
    </main>
  );
}

/** In place of a page that cannot be opened. */
export function Stopped({ words }: { readonly words: string }) {
  return (
    <main className={styles.page}>
      <h1>Cette page ne peut pas s’ouvrir</h1>
      <p role="alert">{words}</p>
      <p className={styles.links}>
        <a href="../a-corriger/">À corriger</a>
        <a href="./">Toutes les fiches</a>
      </p>
    </main>
  );
}
