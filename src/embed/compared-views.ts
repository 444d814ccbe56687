import { EMBED_ROOT } from '../address/embed-addresses.ts';

const MOST = 4;

const TERRITORY = /^([a-z]+)-([0-9A-Za-z-]{1,80})$/u;
const SHEET = /^[a-z0-9-]{1,200}$/u;

const listIn = (search: string, name: string) =>
  (new URLSearchParams(search).get(name) ?? '').split(',').filter(Boolean).slice(0, MOST);

/** Views of what an address compares, from the site's root: of its territories, else of its sheets. */
export function comparedViews(search: string): string[] {
  const territories = listIn(search, 'territoires').flatMap((one) => {
    const [, level, code] = TERRITORY.exec(one) ?? [];
    return level && code ? [`${EMBED_ROOT}territoires/${level}/${code}/`] : [];
  });
  if (territories.length > 0) return territories;
  return listIn(search, 'fiches').flatMap((id) => (SHEET.test(id) ? [`${EMBED_ROOT}fiches/${id}/`] : []));
}
