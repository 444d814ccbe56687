import { groupBy } from '../group-by.ts';
import { type Catalogue, mainTerritory, type SheetSummary, type SheetTerritory } from './catalogue.ts';
import type { ThemeId } from './initiative.ts';

export interface MapLocation {
  readonly territory: SheetTerritory;
  readonly sheets: readonly SheetSummary[];
}

export function pileOf([first, second]: readonly SheetSummary[]): readonly [ThemeId, ThemeId] | undefined {
  return first && second && [first.themes[0], second.themes[0]];
}

/** Groups sheets by main territory, in the order of the list: one marker each. Territories without sheets are left out. */
export function mapLocations({
  territories,
  sheets,
}: Pick<Catalogue, 'territories' | 'sheets'>): MapLocation[] {
  const groups = groupBy(sheets, mainTerritory);
  return territories.flatMap((territory) => {
    const own = groups.get(territory.key);
    return own ? [{ territory, sheets: own }] : [];
  });
}
