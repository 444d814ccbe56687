import { LIST_KEYS } from '../../state/address/search-params.ts';

/**
 * Runs in the home page before it is painted: the whole list must not show under an address that narrows it. The content
 * policy of `public/_headers` lets it run by its digest.
 */
export const BEFORE_PAINT = `if(/[?&](${LIST_KEYS.join('|')})=./.test(location.search))document.documentElement.dataset.narrowed=''`;
