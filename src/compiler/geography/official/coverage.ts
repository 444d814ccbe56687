import type { CommuneRow } from '../../../domain/territory/territory-tables.ts';

export interface Coverage {
  readonly complete: readonly string[];
  readonly missing: ReadonlyMap<string, readonly string[]>;
}

export function coverageOf(communes: readonly CommuneRow[], drawn: ReadonlySet<string>): Coverage {
  const expected = communes.filter((row) => row.region !== '');
  const missing = new Map<string, string[]>();
  for (const { code, departement } of expected) {
    if (!drawn.has(code)) missing.set(departement, [...(missing.get(departement) ?? []), code]);
  }
  const departements = [...new Set(expected.map((row) => row.departement))].sort();
  return { complete: departements.filter((code) => !missing.has(code)), missing };
}

const FIRST_CODES = 3;

/** In French, one line a département, with the first codes. */
export function missingLines({ missing }: Coverage): string[] {
  return [...missing]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([departement, codes]) => {
      const more = codes.length > FIRST_CODES ? '…' : '';
      const plural = codes.length > 1 ? 's' : '';
      return `  ${departement} : ${codes.length} commune${plural} (${codes.slice(0, FIRST_CODES).join(', ')}${more})`;
    });
}
