import type { LocatedEntries, LocatedEntry } from './located-entry.ts';

export type PerimeterFilter = (
  candidates: readonly LocatedEntry[],
  hasDepartement: boolean,
) => LocatedEntry[];

/** Paris is a commune and a département, La Réunion a département and a région: one entry is kept. */
export function perimeterFilter(entries: LocatedEntries): PerimeterFilter {
  const communeOf = onlyMembers(entries, 'commune', (it) => it.departements[0]);
  const departementOf = onlyMembers(entries, 'departement', (it) => it.regions[0]);
  return (candidates, hasDepartement) => {
    const keys = new Set(candidates.map(({ entry }) => `${entry.level}:${entry.code}`));
    const isInside = hasDepartement && candidates.some(({ entry }) => entry.level === 'commune');
    return candidates.filter(({ entry: { level, code }, departements: [around] }) => {
      if (level === 'region') return !keys.has(`departement:${departementOf.get(code)}`);
      if (level === 'departement') return !isInside && !keys.has(`commune:${communeOf.get(code)}`);
      if (level === 'com') return !isInside;
      const isOnlyCommune = level === 'commune' && communeOf.get(around ?? '') === code;
      return !isOnlyCommune || isInside || !keys.has(`com:${around}`);
    });
  };
}

function onlyMembers(
  entries: LocatedEntries,
  level: 'commune' | 'departement',
  parentOf: (it: LocatedEntry) => string | undefined,
): Map<string, string> {
  const members = new Map<string, string[]>();
  for (const it of entries.current) {
    const parent = it.entry.level === level ? parentOf(it) : undefined;
    if (parent !== undefined)
      members.set(parent, [...(members.get(parent) ?? []).slice(0, 1), it.entry.code]);
  }
  return new Map(
    [...members].flatMap(([parent, [only, another]]) =>
      only !== undefined && another === undefined ? [[parent, only] as const] : [],
    ),
  );
}
