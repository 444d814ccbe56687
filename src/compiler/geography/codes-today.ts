import type { CogTables } from './build-tables.ts';

/** Every code that ever was. A current code wins, then arrondissements, then parts of communes, then the others. */
export function codesToday(
  tables: Pick<CogTables, 'communes' | 'formerCommunes' | 'arrondissements'>,
): Map<string, string> {
  const rank = { 'ancien-code': 0, 'commune-associee': 1, 'commune-deleguee': 1 };
  const former = tables.formerCommunes.toSorted((a, b) => rank[a.type] - rank[b.type]);
  return new Map([
    ...former.map((row) => [row.code, row.commune] as const),
    ...tables.arrondissements.map((row) => [row.code, row.commune] as const),
    ...tables.communes.map((row) => [row.code, row.code] as const),
  ]);
}
