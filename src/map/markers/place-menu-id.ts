import type { TerritoryKey } from '../../domain/territory/territory.ts';

/** Id of the short list that a place with several sheets opens. */
export function placeMenuId(key: TerritoryKey): string {
  return `fiches-de-${key.replace(':', '-')}`;
}
