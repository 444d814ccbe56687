import type { AnyRouter } from '@tanstack/react-router';
import { create } from 'zustand';
import { announce } from '../../state/focus/announcements.ts';

export const SLOW_PAGE = 'La page demandée tarde à venir.';

export const useSlowPage = create<{ readonly isSlow: boolean }>(() => ({ isSlow: false }));

const TIMEOUT_MS = 4000;

export function watchSlowPages(router: AnyRouter): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  router.subscribe('onBeforeLoad', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      useSlowPage.setState({ isSlow: true });
      announce(SLOW_PAGE);
    }, TIMEOUT_MS);
  });
  router.subscribe('onResolved', () => {
    clearTimeout(timer);
    useSlowPage.setState({ isSlow: false });
  });
}
