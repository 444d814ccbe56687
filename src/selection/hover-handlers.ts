import type { TerritoryKey } from '../domain/territory.ts';
import { hoverTerritory } from './transient-store.ts';

/** Pointer and focus events that light a territory while the pointer or the focus is on an element. */
export function hoverHandlers(key: TerritoryKey) {
  return {
    onPointerEnter: () => hoverTerritory(key),
    onPointerLeave: () => hoverTerritory(null),
    onFocus: () => hoverTerritory(key),
    onBlur: () => hoverTerritory(null),
  };
}
