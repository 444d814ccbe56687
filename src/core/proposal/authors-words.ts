import { departementOfCommune } from '../territory/departement-code.ts';
import { type Level, levelInSentence } from '../territory/level.ts';
import type { Territory } from '../territory/territory.ts';
import type { ParentTerritory } from '../territory/territory-record.ts';

const NAMED: readonly Level[] = ['com', 'region', 'departement'];

interface Named extends Pick<Territory, 'level' | 'code' | 'name'> {
  readonly parents?: readonly ParentTerritory[];
}

/** What `territoire` says in the front matter, which leads to this territory alone: others may have its name. */
export function territoryWords({ level, code, name, parents = [] }: Named): string {
  if (level === 'commune') return `${name} (${departementOfCommune(code)})`;
  const around = parents.find((one) => one.level === 'departement' && one.share !== 'part');
  if (level === 'epci' && around) return `${name} (${around.code})`;
  return NAMED.includes(level) ? `${name} (${levelInSentence(level)})` : name;
}
