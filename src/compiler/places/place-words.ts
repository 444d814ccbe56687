import type { CommuneRow, TerritoryTables } from '../../domain/territory/territory-tables.ts';

/** Most answers offered to an author. */
const MOST_SHOWN = 3;

/** « Valleroy » (54542, Meurthe-et-Moselle). */
export function describeCommune(tables: TerritoryTables, commune: CommuneRow): string {
  return `« ${commune.name} » (${[commune.code, departementName(tables, commune)].filter(Boolean).join(', ')})`;
}

/** Name of a commune's département; empty overseas where there is none. */
export function departementName(tables: TerritoryTables, { departement }: CommuneRow): string {
  return tables.departements.find((row) => row.code === departement)?.name ?? '';
}

/** What to write in the front matter for a name that is not, or not only, the official name of that commune. */
export function entryWithCode(words: string, commune: CommuneRow): string {
  return `${words}: "${commune.code}"`;
}

/** « a », « a ou b », « a, b ou c »: three at most, the rest counted. */
export function eitherOfThree(items: readonly string[]): string {
  const more = items.length - MOST_SHOWN;
  const shown = items.slice(0, MOST_SHOWN);
  if (more > 0) shown.push(more === 1 ? 'un autre' : `${more} autres`);
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} ou ${last}`;
}
