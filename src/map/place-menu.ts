import type { TerritoryKey } from '../domain/territory.ts';

/** Id of the short list that a place with several sheets opens. */
export function placeMenuId(key: TerritoryKey): string {
  return `fiches-de-${key.replace(':', '-')}`;
}

/** Opens the short list of a place, if it has one. */
export function openPlaceMenu(key: TerritoryKey): void {
  document.getElementById(placeMenuId(key))?.showPopover();
}
