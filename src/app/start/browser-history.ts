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

/**
 * As it was prerendered, the router sees the first page without what follows `?`; the address bar loses nothing of it.
 * Back, or a link to a part of the page, waits until it is whole: React would hydrate another page than the one that stands there.
 */
export function createFirstHistory(): FirstHistory {
  const { search, pathname, hash } = location;
  if (pathname.endsWith('/index.html'))
    history.replaceState(history.state, '', pathname.replace(/index\.html$/u, '') + search + hash);
  const own = createBrowserHistory();
  const start = withoutSearch(own.location);
  let isWhole = false;
  const subscribe: RouterHistory['subscribe'] = (listener) =>
    own.subscribe((change) => isWhole && listener(change));
  // A redirect leaves the page that stands there: nothing is left to hydrate.
  const leaving =
    (go: RouterHistory['push']): RouterHistory['push'] =>
    (...given) => {
      isWhole = true;
      go(...given);
    };
  const first: RouterHistory = Object.create(own, {
    location: { get: () => (isWhole ? own.location : start) },
    subscribe: { value: subscribe },
    push: { value: leaving(own.push) },
    replace: { value: leaving(own.replace) },
  });
  const showWhole = () => {
    if (isWhole) return;
    isWhole = true;
    if (own.location.href !== start.href) own.replace(own.location.href);
  };
  return { history: first, showWhole };
}
