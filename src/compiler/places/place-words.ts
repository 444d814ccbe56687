import type { CommuneRow, TerritoryTables } from '../../domain/territory/territory-tables.ts';
import { eitherOf } from '../gazetteer/describe.ts';

const MOST_SHOWN = 3;

/** « Valleroy » (54542, Meurthe-et-Moselle) */
export function describeCommune(tables: TerritoryTables, commune: CommuneRow): string {
  return `« ${commune.name} » (${[commune.code, departementName(tables, commune)].filter(Boolean).join(', ')})`;
}

/** Empty overseas where there is none. */
export function departementName(tables: TerritoryTables, { departement }: CommuneRow): string {
  return tables.departements.find((row) => row.code === departement)?.name ?? '';
}

export function entryWithCode(words: string, commune: CommuneRow): string {
  return `${words}: "${commune.code}"`;
}

/** At most three, the rest counted: « a, b, c ou 2 autres ». */
export function eitherOfThree(items: readonly string[]): string {
  const more = items.length - MOST_SHOWN;
  const shown = items.slice(0, MOST_SHOWN);
  if (more > 0) shown.push(more === 1 ? 'un autre' : `${more} autres`);
  return eitherOf(shown);
}
