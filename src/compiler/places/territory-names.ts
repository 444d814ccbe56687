import type { Territory } from '../../domain/territory/territory.ts';
import { readLevelWords } from '../gazetteer/level-words.ts';
import { linkedSpellings, tidy, writtenForms } from '../gazetteer/spelling.ts';

/**
 * The names of a sheet's own territory: the official one and the author's, with their type and without (« PETR du Pays de Langres »,
 * « Pays de Langres »). Inside them a commune's name is not a place.
 */
export function territoryNames(territory: Territory, words: string): ReadonlySet<string> {
  const whole = [territory.name, words].flatMap((name) => writtenForms(tidy(name)));
  const bare = whole.flatMap((name) => {
    const rest = readLevelWords(name)?.rest;
    return rest === undefined || rest === '' ? [] : linkedSpellings(rest);
  });
  return new Set([...whole, ...bare].map((name) => name.trim()).filter((name) => name !== ''));
}
