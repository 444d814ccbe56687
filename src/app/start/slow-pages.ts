import type { AnyRouter } from '@tanstack/react-router';
import { announce } from '../../a11y/announcements.ts';
import { SLOW_PAGE, setSlowPage } from '../../state/slow-page.ts';

const PATIENCE_MS = 4000;

export function watchSlowPages(router: AnyRouter): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  router.subscribe('onBeforeLoad', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      setSlowPage(true);
      announce(SLOW_PAGE);
    }, PATIENCE_MS);
  });
  router.subscribe('onResolved', () => {
    clearTimeout(timer);
    setSlowPage(false);
  });
}
