import type { TerritoryKey } from '../domain/territory/territory.ts';
import { hoverTerritory } from './transient-store.ts';

/**
 * Mouse and focus events that light a territory while the pointer or the focus is on an element. Mouse events, not
 * pointer events: those of what is entered would come before the map's own mouse-out, which then would put it out.
 */
export function hoverHandlers(key: TerritoryKey) {
  return {
    onMouseEnter: () => hoverTerritory(key),
    onMouseLeave: () => hoverTerritory(null),
    onFocus: () => hoverTerritory(key),
    onBlur: () => hoverTerritory(null),
  };
}
