import { createBrowserHistory, type RouterHistory } from '@tanstack/react-router';

export interface FirstHistory {
  readonly history: RouterHistory;
  readonly showWhole: () => void;
}

function newState() {
  const key = Math.random().toString(36).slice(2);
  return { key, __TSR_key: key, __TSR_index: 0 };
}

/** As it was prerendered, the router sees the first page without what follows `?`; the address bar loses nothing of it. */
export function createFirstHistory(): FirstHistory {
  const { search, pathname } = location;
  if (pathname.endsWith('/index.html'))
    history.replaceState(history.state, '', pathname.replace(/index\.html$/u, '') + search + location.hash);
  let isWhole = search === '';
  const own = createBrowserHistory({
    parseLocation: () => {
      const shown = isWhole ? location.search : '';
      const path = location.pathname;
      return {
        href: path + shown + location.hash,
        pathname: path,
        search: shown,
        hash: location.hash,
        // A link to a part of the page leaves none.
        state: history.state ?? newState(),
      };
    },
  });
  const showWhole = () => {
    if (isWhole) return;
    isWhole = true;
    own.replace(own.location.pathname + search + own.location.hash);
  };
  return { history: own, showWhole };
}
