import { Link, useRouter } from '@tanstack/react-router';
import { HEADING_ID } from '../../a11y/element-ids.ts';
import { keepFocus, useArrival } from '../../a11y/use-arrival.ts';
import { PATHS } from '../../address/addresses.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { failureWords } from './failure-words.ts';
import styles from './NotFoundPanel.module.css';
import { PageHead } from './PageHead.tsx';
import { reloadAfresh } from './reload-page.ts';

export function LoadFailure({ error }: { readonly error: unknown }) {
  const router = useRouter();
  useArrival('échec', keepFocus);
  const { sentence, way, button } = failureWords(error);
  return (
    <Notice tone="framed" alert className={styles.notice}>
      <PageHead title="Page non chargée" description={sentence} />
      <h1 className={styles.title} id={HEADING_ID} tabIndex={-1}>
        Cette page n’a pas pu être chargée.
      </h1>
      <p>{sentence}</p>
      <Button
        look="main"
        className={styles.again}
        onClick={() => void (way === 'retry' ? router.invalidate() : reloadAfresh())}
      >
        {button}
      </Button>{' '}
      <Link to={PATHS.home}>Toutes les fiches</Link>
    </Notice>
  );
}
