import { Link, useRouter } from '@tanstack/react-router';
import { HEADING_ID } from '../../a11y/element-ids.ts';
import { keepFocus, useArrival } from '../../a11y/use-arrival.ts';
import { PATHS } from '../../address/addresses.ts';
import { DataError } from '../../data/load-file.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useFirstPage } from '../start/first-page.ts';
import styles from './NotFoundPanel.module.css';

const isOfAnotherVersion = (error: unknown) => error instanceof DataError && error.reason === 'version';

/** A page whose data could not be had: says so, keeps the address, offers to try again. */
export function LoadFailure({ error }: { readonly error: unknown }) {
  const router = useRouter();
  useArrival('échec', keepFocus);
  useFirstPage();
  return (
    <Notice tone="framed" alert className={styles.notice}>
      <h1 className={styles.title} id={HEADING_ID} tabIndex={-1}>
        Cette page n’a pas pu être chargée.
      </h1>
      {isOfAnotherVersion(error) ? (
        <>
          <p>Cette page a été faite par une autre version de l’atlas : rechargez-la.</p>
          <Button look="main" className={styles.again} onClick={() => location.reload()}>
            Recharger la page
          </Button>
        </>
      ) : (
        <>
          <p>La connexion est peut-être coupée, ou le site vient d’être mis à jour.</p>
          <Button look="main" className={styles.again} onClick={() => router.invalidate()}>
            Réessayer
          </Button>
        </>
      )}{' '}
      <Link to={PATHS.home}>Toutes les fiches</Link>
    </Notice>
  );
}
