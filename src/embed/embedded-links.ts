import { sheetPath, territoryPath } from '../address/addresses.ts';
import type { Territory } from '../domain/territory/territory.ts';

/** Of pages of the atlas, from the base path (both slashes). */
export function linksFrom(base: string) {
  const whole = (path: string) => base + path.slice(1);
  return {
    whole,
    sheet: (id: string) => whole(sheetPath(id)),
    territory: ({ level, code }: Territory) => whole(territoryPath(level, code)),
  };
}
