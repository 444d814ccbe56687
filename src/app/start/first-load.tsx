import type { AnyRouter } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { DataError } from '../../state/data/load-file.ts';
import { CodeError } from '../../state/data/resource.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { failureWords, reloadAfresh } from '../pages/load-failure.ts';
import styles from '../pages/NoPage.module.css';

/** The prerendered list was hidden before the first paint, under an address that narrows it: see `BEFORE_PAINT`. */
export function showList(): void {
  delete document.documentElement.dataset.narrowed;
}

const MOST_WAITS = 4;

/** Around a page that holds no text, only what all pages need is waited for: the panel reports the rest. */
function failureOf(router: AnyRouter, isReadable: boolean): unknown {
  const { matches } = router.state;
  const vital = isReadable ? matches : matches.slice(0, 1);
  return vital.find(({ status }) => status === 'error')?.error ?? null;
}

function isLate(error: unknown): boolean {
  return (error instanceof DataError || error instanceof CodeError) && error.reason === 'slow';
}

interface FirstFailureProps {
  readonly error: unknown;
  readonly isReadable: boolean;
  readonly onRetry: () => void;
}

function FirstFailure({ error, isReadable, onRetry }: FirstFailureProps) {
  const { sentence, way, button } = failureWords(error);
  return (
    <Notice tone="framed" alert className={`row wraps spread no-print ${styles.first}`}>
      <div>
        {isReadable ? (
          <p>
            <strong>
              Cette page se lit, mais la recherche, les filtres et la carte interactive manquent.
            </strong>
          </p>
        ) : (
          <h1 className={styles.title}>Cette page n’a pas pu être chargée.</h1>
        )}
        <p>{sentence}</p>
      </div>
      <Button look="main" onClick={way === 'retry' ? onRetry : () => void reloadAfresh()}>
        {button}
      </Button>
    </Notice>
  );
}

/** A prerendered page stays as it is while something is missing, with a line that offers to try again. */
export async function loadFirstPage(
  router: AnyRouter,
  page: HTMLElement,
  isReadable: boolean,
): Promise<void> {
  await router.load();
  let error = failureOf(router, isReadable);
  if (error === null) return;
  showList();
  const place = document.createElement('div');
  page.before(place);
  const notice = createRoot(place);
  for (let waits = 0; error !== null; waits++) {
    const shown = error;
    await new Promise<void>((retry) => {
      notice.render(<FirstFailure error={shown} isReadable={isReadable} onRetry={retry} />);
      if (isLate(shown) && waits < MOST_WAITS) retry();
    });
    await router.invalidate();
    error = failureOf(router, isReadable);
  }
  notice.unmount();
  place.remove();
}
