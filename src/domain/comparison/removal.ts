import type { ComparedSet } from './compared-set.ts';
import { type Comparison, territorySet } from './comparison.ts';

export interface Removal {
  readonly words: string;
  readonly before: ComparedSet;
}

function missing<T>(all: readonly T[], left: readonly T[]): T | undefined {
  if (left.length !== all.length - 1 || !left.every((one) => all.includes(one))) return undefined;
  return all.find((one) => !left.includes(one));
}

/** What the second comparison has less than the first; null for any other step. */
export function removalBetween(first: Comparison, second: Comparison): Removal | null {
  const before = first.set;
  const isOfSheets = first.ofSheets && (second.ofSheets || second.territories.length === 0);
  if (isOfSheets) {
    const id = missing(before.sheets, second.set.sheets);
    const column = first.columns.find(({ sheet }) => sheet?.id === id);
    return column?.sheet ? { words: `Fiche retirée\u00a0: ${column.sheet.title}.`, before } : null;
  }
  const key = missing(territorySet(first).keys, territorySet(second).keys);
  const territory = first.territories.find(({ view }) => view.record.key === key);
  return territory ? { words: `Territoire retiré\u00a0: ${territory.view.record.name}.`, before } : null;
}
