import type { AnyRouter } from '@tanstack/react-router';
import { ROUTES } from '../address/addresses.ts';
import { readFilters } from '../address/search-params.ts';
import { themes } from '../data/settings.ts';
import type { Catalogue, SheetSummary } from '../domain/sheet/catalogue.ts';
import type { Initiative } from '../domain/sheet/initiative.ts';
import { listedSheets } from '../domain/sheet/listed-sheets.ts';
import type { TerritoryKey } from '../domain/territory/territory.ts';
import { hoverTerritory, useHovered } from '../state/hover.ts';

const following = new WeakSet<Element>();

const keyAt = ({ target }: Event): TerritoryKey | null =>
  target instanceof Element
    ? (target.closest('a[data-territory]')?.getAttribute('data-territory') as TerritoryKey | null)
    : null;

function markHovered(map: HTMLElement): void {
  const { hovered } = useHovered.getState();
  for (const node of map.querySelectorAll('a[data-territory]'))
    node.toggleAttribute('data-hovered', node.getAttribute('data-territory') === hovered);
}

/** Those of an open dossier, else those that the filters of the address leave. */
function sheetsShown(router: AnyRouter, catalogue: Catalogue): readonly Pick<SheetSummary, 'id'>[] {
  const dossier = router.state.matches.find(({ routeId }) => routeId === ROUTES.dossier)?.loaderData as
    | readonly Initiative[]
    | undefined;
  if (dossier && dossier.length > 0) return dossier;
  const page = router.state.matches.find(({ routeId }) => routeId === ROUTES.theme);
  const theme = page && (page.params as { readonly id: string }).id;
  const search = theme === undefined ? router.state.location.search : { themes: theme };
  const asked = { found: null, filters: readFilters(search), themes };
  return listedSheets(catalogue, { ...asked, sort: undefined, from: null, bounds: null }).filtered;
}

function markListed(router: AnyRouter, map: HTMLElement): void {
  const catalogue = catalogueOf(router);
  if (!catalogue) return;
  markUnlisted(map, new Set(sheetsShown(router, catalogue).map(({ id }) => id)));
}

/** Territories and markers of none of these sheets go. */
export function markUnlisted(map: HTMLElement, listed: ReadonlySet<string>): void {
  for (const node of map.querySelectorAll('[data-sheets]:not([data-selected])')) {
    const ids = (node.getAttribute('data-sheets') ?? '').split(' ').filter(Boolean);
    node.toggleAttribute('data-unlisted', ids.length > 0 && !ids.some((id) => listed.has(id)));
  }
}

export function live(router: AnyRouter, map: HTMLElement): void {
  markListed(router, map);
  markHovered(map);
  if (following.has(map)) return;
  following.add(map);
  map.addEventListener('pointerover', (event) => hoverTerritory(keyAt(event)));
  map.addEventListener('pointerleave', () => hoverTerritory(null));
  useHovered.subscribe(() => markHovered(map));
}

const catalogueOf = (router: AnyRouter) => router.state.matches[0]?.loaderData as Catalogue | undefined;

/** Of the page that frames what the address is about: the overview's where there is none. */
export function drawnPage(router: AnyRouter): string {
  const own = router.history.location.pathname;
  for (const { routeId, params } of router.state.matches) {
    if (routeId === ROUTES.sheet || routeId === ROUTES.theme) return own;
    if (routeId !== ROUTES.territory) continue;
    const { level, code } = params as { readonly level: string; readonly code: string };
    const hasSheets = catalogueOf(router)?.territories.some(({ key }) => key === `${level}:${code}`);
    if (hasSheets || level === 'region' || level === 'departement') return own;
  }
  return import.meta.env.BASE_URL;
}

/** Of the page at an address of the site. @throws Error when that page, or its map, can't be had. */
export async function drawnMapAt(address: string): Promise<Element> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const drawn = page.querySelector('.static-map');
  if (!drawn) throw new Error(`no drawn map at ${address}`);
  return drawn;
}

export async function showPage(map: HTMLElement, address: string, isWanted: () => boolean): Promise<void> {
  try {
    if (!navigator.onLine) throw new Error('no network');
    const drawn = await drawnMapAt(address);
    // A later address may have been answered first.
    if (!isWanted()) return;
    map.replaceChildren(...drawn.childNodes);
  } catch (cause) {
    console.info('The drawn map stays as it is.', cause);
    if (!isWanted()) return;
    for (const node of map.querySelectorAll('[data-selected]')) node.removeAttribute('data-selected');
  }
}
