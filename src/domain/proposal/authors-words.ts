import { type Level, levelInSentence } from '../territory/level.ts';
import type { Territory } from '../territory/territory.ts';

/** Their names are shared; their codes are not, and authors may write them. */
const BY_CODE: readonly Level[] = ['epci', 'ept', 'commune', 'arrondissement'];

const NAMED: readonly Level[] = ['com', 'region', 'departement'];

/** What `territoire` says in the front matter, which leads to this territory alone. */
export function territoryWords({ level, code, name }: Pick<Territory, 'level' | 'code' | 'name'>): string {
  if (BY_CODE.includes(level)) return code;
  return NAMED.includes(level) ? `${name} (${levelInSentence(level)})` : name;
}
