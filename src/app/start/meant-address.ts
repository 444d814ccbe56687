import { EMBED_ROOT, withSearch } from '../../address/embed-addresses.ts';
import { meantPath } from '../../address/meant-path.ts';

const { pathname, search, hash } = location;
const base = import.meta.env.BASE_URL;
const meant = pathname.startsWith(base) ? meantPath(`/${pathname.slice(base.length)}`) : null;
// Before the atlas starts: on a host without redirections, its pages for any address are all that can send elsewhere.
if (meant !== null) {
  const to = base + withSearch(meant.slice(1), search) + hash;
  if (meant.startsWith(EMBED_ROOT)) location.replace(to);
  else history.replaceState(history.state, '', to);
}
