import { groupBy } from '../../domain/group-by.ts';
import { type TerritoryKey, territoryKey } from '../../domain/territory/territory.ts';
import type { TerritoryTables } from '../../domain/territory/territory-tables.ts';
import { NAME_SEPARATOR, type OtherNameReason, type OtherNames } from '../../formats/territory-names-file.ts';
import { fold } from '../../text/fold.ts';
import { typographic } from '../../text/typography.ts';
import type { Alias } from '../gazetteer/aliases.ts';

interface OtherName {
  readonly reason: OtherNameReason;
  readonly name: string;
  readonly key: TerritoryKey;
}

const REASONS = {
  officiel: 'usage',
  usage: 'usage',
  renomme: 'renamed',
  disparu: 'gone',
  'sans-code': 'part-of',
  'commune-deleguee': 'delegated',
  'commune-associee': 'associated',
} as const;

/** Names that people know and the COG has not: those of `aliases.yaml`, then communes that are part of another. */
export function otherNames(
  { communes, formerCommunes }: TerritoryTables,
  aliases: readonly Alias[],
): OtherNames[] {
  const today = new Map(communes.map(({ code, name }) => [code, fold(name)]));
  const known = aliases.flatMap(({ name, kind, targets }) =>
    targets.map((key): OtherName => ({ reason: REASONS[kind], name, key })),
  );
  const merged = formerCommunes.flatMap(({ name, type, commune }): OtherName[] => {
    const current = today.get(commune);
    if (type === 'ancien-code' || current === undefined || current === fold(name)) return [];
    return [{ reason: REASONS[type], name: typographic(name), key: territoryKey('commune', commune) }];
  });
  return [...groupBy([...known, ...merged.sort(byKey)], ({ reason }) => reason)].map(([reason, rows]) => ({
    reason,
    names: rows.map(({ name }) => name).join(NAME_SEPARATOR),
    territories: rows.map(({ key }) => key).join(' '),
  }));
}

function byKey(a: OtherName, b: OtherName): number {
  return a.key < b.key || (a.key === b.key && a.name < b.name) ? -1 : 1;
}
