import { type TerritoryKey, territoryKey } from '../../core/territory/territory.ts';
import type { GroupingRow, TerritoryTables } from '../../core/territory/territory-tables.ts';
import { fold } from '../../core/text/fold.ts';

/** Told to be in error where they are declared: nobody knows what lies inside. */
export function unreadGroupings({ groupings }: TerritoryTables): ReadonlySet<TerritoryKey> {
  const unread = groupings.filter(({ members }) => members.length === 0);
  return new Set(unread.map(({ level, code }) => territoryKey(level, code)));
}

const EMPTY = {
  level: 'groupement',
  kind: 'groupement',
  label: null,
  members: [],
  seat: '',
  source: '',
} as const;

const NAMED = /^\s*(?:-\s+)?(identifiant|nom)\s*:\s*(?:(["'])(.+?)\2?|(\S.*?))\s*(?:\s#.*)?$/gmu;

/** Of a file that can't be read: sheets that give these names are not told to be wrong too. */
export function namedGroupings(text: string): GroupingRow[] {
  const rows: GroupingRow[] = [];
  let code = '';
  for (const [, key, , quoted, bare = ''] of text.matchAll(NAMED)) {
    const value = quoted ?? bare;
    if (key === 'identifiant') code = value;
    else {
      rows.push({ ...EMPTY, code: code || fold(value), name: value });
      code = '';
    }
  }
  return rows;
}
