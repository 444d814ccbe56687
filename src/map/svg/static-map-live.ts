import type { AnyRouter } from '@tanstack/react-router';
import { tintsOf } from '../../core/scene/sheet-scene.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import type { ThemeId } from '../../core/sheet/initiative.ts';
import type { TerritoryKey } from '../../core/territory/territory.ts';
import { ROUTES } from '../../state/address/addresses.ts';
import { useWholeCatalogue } from '../../state/data/whole-catalogue.ts';
import { hoverTerritory, useHovered } from '../../state/hover.ts';
import { useSheetsOnMap } from '../../state/use-shown-sheets.ts';

const keyAt = ({ target }: Event): TerritoryKey | null =>
  target instanceof Element
    ? (target.closest('a[data-territory]')?.getAttribute('data-territory') as TerritoryKey | null)
    : null;

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

/** Territories and markers of none of these sheets go; the others take their tint. */
export function markUnlisted(map: HTMLElement, sheets: Parameters<typeof tintsOf>[0]): void {
  const tints: ReadonlyMap<string, ThemeId> = tintsOf(sheets);
  for (const node of map.querySelectorAll('[data-sheets]:not([data-selected])')) {
    const theme = tints.get(node.getAttribute('data-territory') ?? '');
    node.toggleAttribute('data-unlisted', node.getAttribute('data-sheets') !== '' && !theme);
    if (theme && node.matches('.extent')) node.setAttribute('data-theme', theme);
    else if (theme && node.matches('[data-sheet]')) showTheme(node, theme);
  }
}

export function live(map: HTMLElement): void {
  markListed(map);
  markHovered(map);
}

/** It shows what the list does; hovering it hovers its territories, and the other way round. */
export function followList(map: HTMLElement): void {
  map.addEventListener('pointerover', (event) => hoverTerritory(keyAt(event)));
  map.addEventListener('pointerleave', () => hoverTerritory(null));
  useHovered.subscribe(() => markHovered(map));
  useSheetsOnMap.subscribe(() => markListed(map));
}

const catalogueOf = (router: AnyRouter) =>
  useWholeCatalogue.getState().whole ?? (router.state.matches[0]?.loaderData as Catalogue | undefined);

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
