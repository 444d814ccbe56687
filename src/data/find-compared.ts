import type { ReadEntry } from '../domain/comparison/compared-set.ts';
import type { SetProblem } from '../domain/comparison/comparison.ts';
import { cityOfArrondissement } from '../domain/territory/arrondissement-code.ts';
import { partsOf, type TerritoryKey, territoryKey } from '../domain/territory/territory.ts';
import type { TerritoryView } from '../domain/territory/territory-view.ts';
import { shorten } from '../text/shorten.ts';
import type { AtlasData } from './atlas-data.ts';

/** What an entry of the address leads to: a territory, a problem, or both. */
export interface FoundEntry {
  readonly view?: TerritoryView;
  readonly problem?: SetProblem;
}

const LONGEST_ENTRY = 40;

export const unknownEntry = (what: string): SetProblem => ({
  kind: 'unknown',
  what: shorten(what, LONGEST_ENTRY),
});

/** A key that no territory bears: why, where the atlas knows. */
async function explain(data: AtlasData, key: TerritoryKey): Promise<FoundEntry> {
  const [level, code] = partsOf(key);
  const what = `${level}-${code}`;
  const city = level === 'commune' && cityOfArrondissement(code);
  if (city) {
    const { view } = await findTerritory(data, territoryKey('commune', city));
    if (!view) return { problem: unknownEntry(what) };
    const { name, of } = view.record;
    return { view, problem: { kind: 'arrondissement', what, city: name, ofCity: of } };
  }
  // An overseas collectivité is often taken for a département.
  const { view } = level === 'departement' ? await findTerritory(data, territoryKey('com', code)) : {};
  return view ? { view } : { problem: unknownEntry(what) };
}

/** By any key: a perimeter's alias, a merged commune's, an arrondissement's. */
export async function findTerritory(data: AtlasData, key: TerritoryKey): Promise<FoundEntry> {
  const [level, code] = partsOf(key);
  const isArrondissement = level === 'commune' && cityOfArrondissement(code) !== null;
  const answer = isArrondissement ? null : await data.territory(level, code);
  if (!answer) return explain(data, key);
  if ('found' in answer) return { view: answer.found };
  if ('elsewhere' in answer) return findTerritory(data, answer.elsewhere);
  const { name, today } = answer.former;
  const { view } = await findTerritory(data, today.key);
  return { ...(view ? { view } : {}), problem: { kind: 'former', name: name || code, today: today.name } };
}

/** @throws DataError when a file can't be had. */
export async function findEntry(data: AtlasData, entry: ReadEntry): Promise<FoundEntry> {
  return 'key' in entry ? findTerritory(data, entry.key) : { problem: unknownEntry(entry.unread) };
}
