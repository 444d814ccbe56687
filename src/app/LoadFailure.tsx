import { Link, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import styles from './NotFoundPanel.module.css';
import { focusHeadingIfLost } from './use-focus-kept.ts';

/** A page whose data could not be had: says so, keeps the address, offers to try again. */
export function LoadFailure() {
  const router = useRouter();
  useEffect(focusHeadingIfLost, []);
  return (
    <div className={styles.notice} role="alert">
      <h1 className={styles.title} id="titre" tabIndex={-1}>
        Cette page n’a pas pu être chargée.
      </h1>
      <p>La connexion est peut-être coupée, ou le site vient d’être mis à jour.</p>
      <button type="button" onClick={() => router.invalidate()}>
        Réessayer
      </button>{' '}
      <Link to="/">Toutes les fiches</Link>
    </div>
  );
}
