import type { AnyRouter } from '@tanstack/react-router';
import type { Comparison } from '../../core/comparison/comparison.ts';
import { tintsOf } from '../../core/scene/sheet-scene.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import type { ThemeId } from '../../core/sheet/initiative.ts';
import type { TerritoryKey } from '../../core/territory/territory.ts';
import { PATHS, ROUTES } from '../../state/address/addresses.ts';
import { lazyCode, optional } from '../../state/data/resource.ts';
import { useWholeCatalogue } from '../../state/data/whole-catalogue.ts';
import { useSheetsOnMap } from '../../state/list/use-shown-sheets.ts';
import { hoverTerritory, useHovered } from '../../state/map/hover.ts';
import { useMapStage } from '../../state/map/map-stage.ts';

/** Of a territory or of its sheet. */
const linkAt = ({ target }: Event): Element | null =>
  target instanceof Element ? target.closest('a[data-territory]') : null;

const keyAt = (event: Event) => linkAt(event)?.getAttribute('data-territory') as TerritoryKey | undefined;

function markHovered(map: HTMLElement): void {
  const { hovered } = useHovered.getState();
  for (const node of map.querySelectorAll('a[data-territory]'))
    node.toggleAttribute('data-hovered', node.getAttribute('data-territory') === hovered);
}

function markListed(map: HTMLElement): void {
  const { sheets, isDimmed = false } = useSheetsOnMap.getState();
  if (sheets) markUnlisted(map, sheets);
  map.toggleAttribute('data-dimmed', isDimmed);
}

/** Of its icon, which marks refer to. */
export const themeSignId = (theme: string) => `signe-${theme}`;

/** An icon that is referred to anew is made anew, and the whole map painted. */
function showTheme(mark: Element, theme: string): void {
  const icon = `#${themeSignId(theme)}`;
  if (!document.querySelector(icon) || mark.querySelector(`[href="${icon}"]`)) return;
  for (const sign of mark.querySelectorAll('.sign')) sign.setAttribute('data-theme', theme);
  for (const sign of mark.querySelectorAll('use')) sign.setAttribute('href', icon);
}

/** Hides territories and markers of none of these sheets; the others take their tint. */
export function markUnlisted(map: HTMLElement, sheets: Parameters<typeof tintsOf>[0]): void {
  const tints: ReadonlyMap<string, ThemeId> = tintsOf(sheets);
  for (const node of map.querySelectorAll('[data-sheets]:not([data-selected])')) {
    const theme = tints.get(node.getAttribute('data-territory') ?? '');
    node.toggleAttribute('data-unlisted', node.getAttribute('data-sheets') !== '' && !theme);
    if (theme && node.matches('.extent')) node.setAttribute('data-theme', theme);
    else if (theme && node.matches('[data-sheet]')) showTheme(node, theme);
  }
}

/** It shows what the list does; hovering it hovers its territories, and the other way round. */
function followList(map: HTMLElement): void {
  map.addEventListener('pointerover', (event) => hoverTerritory(keyAt(event) ?? null));
  map.addEventListener('pointerleave', () => hoverTerritory(null));
  useHovered.subscribe(() => markHovered(map));
  useSheetsOnMap.subscribe(() => markListed(map));
}

const catalogueOf = (router: AnyRouter) =>
  useWholeCatalogue.getState().whole ?? (router.state.matches[0]?.loaderData as Catalogue | undefined);

/** Of the page that frames what the address is about: the overview's where there is none. */
function drawnPage(router: AnyRouter): string {
  const { pathname } = router.history.location;
  for (const { routeId, params } of router.state.matches) {
    if (routeId === ROUTES.sheet || routeId === ROUTES.theme) return pathname;
    if (routeId !== ROUTES.territory) continue;
    const { level, code } = params as { readonly level: string; readonly code: string };
    const hasSheets = catalogueOf(router)?.territories.some(({ key }) => key === `${level}:${code}`);
    if (hasSheets || level === 'region' || level === 'departement') return pathname;
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

async function showPage(map: HTMLElement, address: string, isWanted: () => boolean): Promise<void> {
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

/** Id of the prerendered SVG map, which lies outside React: it costs no hydration and no JavaScript. */
export const STATIC_MAP_ID = 'carte-fixe';

/** Until the interactive map has faded in. */
const FADE_MS = 150;

/** Its links navigate without reloading the page once that is hydrated; it follows the address, and gives way to the interactive map. */
export function adoptStaticMap(router: AnyRouter, onceHydrated: (act: () => void) => void): void {
  const map = document.getElementById(STATIC_MAP_ID);
  if (!map) return;
  const path = () => router.history.location.pathname;
  // The first one is the page's own.
  let followed = path();
  let shown = '';
  const showAddress = async () => {
    const isNew = path() !== followed;
    followed = path();
    const asked = drawnPage(router);
    if (isNew && asked !== shown) {
      shown = asked;
      await showPage(map, asked, () => shown === asked);
      setTimeout(putAside, FADE_MS);
    }
    markListed(map);
    markHovered(map);
    await drawCompared(router, map);
  };
  // What is covered is no part of the page: a browser styles and walks every element that is.
  const aside = document.createDocumentFragment();
  const putAside = () => {
    if (useMapStage.getState().isDrawn && map.firstChild) aside.replaceChildren(...map.childNodes);
  };
  const follow = () => {
    const { isDrawn } = useMapStage.getState();
    map.toggleAttribute('data-covered', isDrawn);
    if (isDrawn) setTimeout(putAside, FADE_MS);
    else {
      if (!map.firstChild) map.append(aside);
      void showAddress();
    }
  };
  useMapStage.subscribe((now, before) => now.isDrawn !== before.isDrawn && follow());
  followList(map);
  const prefetch = (event: Event) => {
    const id = linkAt(event)?.getAttribute('data-sheet');
    if (id) void router.preloadRoute({ to: PATHS.sheet, params: { id } });
  };
  map.addEventListener('pointerover', prefetch);
  map.addEventListener('focusin', prefetch);
  map.addEventListener('click', (event) => {
    const href = linkAt(event)?.getAttribute('href');
    if (!href || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onceHydrated(() => router.history.push(href));
  });
  router.subscribe('onResolved', follow);
  follow();
}

const comparisonCode = lazyCode(async () => (await import('./static-map-comparison.ts')).drawComparison);

/** With code that comes with the first comparison. */
async function drawCompared(router: AnyRouter, map: HTMLElement): Promise<void> {
  const comparisonOf = () =>
    router.state.matches.find(({ routeId }) => routeId === ROUTES.compare)?.loaderData as
      | Comparison
      | undefined;
  if (map.hasAttribute('data-covered') || (!comparisonOf() && !map.querySelector('.compared'))) return;
  const drawComparison = await optional(comparisonCode.load(), null);
  drawComparison?.(map, comparisonOf()?.territories ?? []);
}
