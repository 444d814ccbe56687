import { PATHS } from '../../address/addresses.ts';
import styles from '../shell/Shell.module.css';
import { SiteName } from '../shell/SiteName.tsx';

/** Header and a word, before what belongs at an address without a page of its own is there. */
export function WaitingPage({ base, what }: { readonly base: string; readonly what: string }) {
  return (
    <div className={styles.shell}>
      <header className={styles.header}>
        <a href={base} className={styles.name}>
          <SiteName />
        </a>
      </header>
      <main className={styles.waiting}>
        <p role="status" className={styles.scripted}>
          Chargement {what}…
        </p>
        <p className={styles.unscripted}>
          Les pages des communes et des intercommunalités demandent JavaScript. Celles des{' '}
          <a href={base + PATHS.territories.slice(1)}>régions et des départements</a> se lisent sans.
        </p>
      </main>
    </div>
  );
}
