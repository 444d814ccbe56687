import type { AnyRouter } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { DataError } from '../../state/data/load-file.ts';
import { CodeError } from '../../state/data/resource.ts';
import { reloadAfresh } from '../pages/reload-page.ts';
import { FirstFailure } from './FirstFailure.tsx';

/** The prerendered list was hidden before the first paint, under an address that narrows it: see `BEFORE_PAINT`. */
export function showList(): void {
  delete document.documentElement.dataset.narrowed;
}

const MOST_WAITS = 4;

/** Around a page that holds no text, only what all pages need is waited for: the panel tells the rest. */
function failureOf(router: AnyRouter, isReadable: boolean): unknown {
  const { matches } = router.state;
  const vital = isReadable ? matches : matches.slice(0, 1);
  return vital.find(({ status }) => status === 'error')?.error ?? null;
}

function isLate(error: unknown): boolean {
  return (error instanceof DataError || error instanceof CodeError) && error.reason === 'slow';
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
      notice.render(
        <FirstFailure
          error={shown}
          isReadable={isReadable}
          onRetry={retry}
          onReload={() => void reloadAfresh()}
        />,
      );
      if (isLate(shown) && waits < MOST_WAITS) retry();
    });
    await router.invalidate();
    error = failureOf(router, isReadable);
  }
  notice.unmount();
  place.remove();
}
