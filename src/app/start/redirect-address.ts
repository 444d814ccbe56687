import { EMBED_ROOT, withSearch } from '../../state/address/embed-addresses.ts';
import { redirectPath } from '../../state/address/redirect-path.ts';

/**
 * Puts the address that was meant in the place of a mistyped one: on a host without redirections, the pages that answer
 * any address are all that can send elsewhere. @returns whether another page comes.
 */
export function correctAddress(base: string): boolean {
  const { pathname, search, hash } = location;
  const meant = pathname.startsWith(base) ? redirectPath(`/${pathname.slice(base.length)}`) : null;
  if (meant === null) return false;
  const to = base + withSearch(meant.slice(1), search) + hash;
  const isEmbedded = meant.startsWith(EMBED_ROOT);
  if (isEmbedded) location.replace(to);
  else history.replaceState(history.state, '', to);
  return isEmbedded;
}
