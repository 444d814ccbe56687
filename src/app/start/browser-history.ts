import { createBrowserHistory, type RouterHistory } from '@tanstack/react-router';
import { EMBED_ROOT, withSearch } from '../../state/address/embed-addresses.ts';
import { redirectPath } from '../../state/address/redirect-path.ts';

/**
 * As it was prerendered, the router sees the first page without what follows `?`; the address bar loses nothing of it.
 * Back, or a link to a part of the page, waits until it is whole: React would hydrate another page than the prerendered one.
 */
export function createFirstHistory() {
  const { search, pathname, hash } = location;
  if (pathname.endsWith('/index.html'))
    history.replaceState(history.state, '', pathname.replace(/index\.html$/u, '') + search + hash);
  const own = createBrowserHistory();
  const start = { ...own.location, href: own.location.pathname + own.location.hash, search: '' };
  let isWhole = false;
  const subscribe: RouterHistory['subscribe'] = (listener) =>
    own.subscribe((change) => isWhole && listener(change));
  // A redirect leaves the prerendered page: nothing is left to hydrate.
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

/**
 * Replaces a mistyped address by the one it redirects to: on a host without redirections, the pages that answer
 * any address are all that can send elsewhere. @returns whether another page comes.
 */
export function correctAddress(base: string): boolean {
  const { pathname, search, hash } = location;
  const target = pathname.startsWith(base) ? redirectPath(`/${pathname.slice(base.length)}`) : null;
  if (target === null) return false;
  const to = base + withSearch(target.slice(1), search) + hash;
  const isEmbedded = target.startsWith(EMBED_ROOT);
  if (isEmbedded) location.replace(to);
  else history.replaceState(history.state, '', to);
  return isEmbedded;
}
