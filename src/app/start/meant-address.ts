import { meantPath } from '../../address/meant-path.ts';

const { pathname, search, hash } = location;
const base = import.meta.env.BASE_URL;
const meant = pathname.startsWith(base) ? meantPath(`/${pathname.slice(base.length)}`) : null;
// Before the atlas starts: on a host without redirections, its pages for any address are all that can send elsewhere.
if (meant !== null) history.replaceState(history.state, '', base + meant.slice(1) + search + hash);
