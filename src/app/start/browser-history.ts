import { createBrowserHistory, type HistoryLocation, type RouterHistory } from '@tanstack/react-router';

export interface FirstHistory {
  readonly history: RouterHistory;
  readonly showWhole: () => void;
}

const withoutSearch = (location: HistoryLocation): HistoryLocation => ({
  ...location,
  href: location.pathname + location.hash,
  search: '',
});

/** As it was prerendered, the router sees the first page without what follows `?`; the address bar loses nothing of it. */
export function createFirstHistory(): FirstHistory {
  const { search, pathname, hash } = location;
  if (pathname.endsWith('/index.html'))
    history.replaceState(history.state, '', pathname.replace(/index\.html$/u, '') + search + hash);
  const own = createBrowserHistory();
  let isWhole = search === '';
  const first: RouterHistory = Object.create(own, {
    location: { get: () => (isWhole ? own.location : withoutSearch(own.location)) },
  });
  const showWhole = () => {
    if (isWhole) return;
    isWhole = true;
    own.replace(own.location.href);
  };
  return { history: first, showWhole };
}
