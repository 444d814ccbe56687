import { type Level, levelInSentence } from '../../core/territory/levels.ts';
import { departementOfCommune, type Territory } from '../../core/territory/territory.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import type { AtlasData } from '../../state/data/atlas-data.ts';

/** A territory that a reader comes from. */
export interface ProposedTerritory {
  /** As a sheet's author writes it. */
  readonly words: string;
  /** As a reader knows it. */
  readonly name: string;
}

/** `written` as in addresses, `commune-54395`; null where there is no such territory. */
export async function proposedTerritory(
  data: Pick<AtlasData, 'territory'>,
  written: unknown,
): Promise<ProposedTerritory | null> {
  const [, level = '', code = ''] = /^([a-z]+)-([0-9A-Za-z-]{1,80})$/u.exec(String(written)) ?? [];
  const answer = level ? await data.territory(level, code) : null;
  if (!answer) return null;
  if ('redirectTo' in answer) return proposedTerritory(data, answer.redirectTo.replace(':', '-'));
  const territory = 'found' in answer ? answer.found.record : answer.former.today;
  const name = `${territory.name} (${levelInSentence(territory.level)})`;
  return { words: territoryWords(territory), name };
}

const NAMED: readonly Level[] = ['com', 'region', 'departement'];

type Named = Pick<Territory, 'level' | 'code' | 'name'> & Partial<Pick<TerritoryRecord, 'parents'>>;

/** What `territoire` says in the front matter, which leads to this territory alone: others may have its name. */
export function territoryWords({ level, code, name, parents = [] }: Named): string {
  if (level === 'commune') return `${name} (${departementOfCommune(code)})`;
  const around = parents.find((one) => one.level === 'departement' && one.share !== 'part');
  if (level === 'epci' && around) return `${name} (${around.code})`;
  return NAMED.includes(level) ? `${name} (${levelInSentence(level)})` : name;
}
