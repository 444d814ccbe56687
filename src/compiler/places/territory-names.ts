import type { Territory } from '../../core/territory/territory.ts';
import { readLevelWords } from '../gazetteer/level-words.ts';
import { linkedSpellings, tidy, writtenForms } from '../gazetteer/spelling.ts';

/** Official and as authored, with and without their type: « PETR du Pays de Langres », « Pays de Langres ». */
function territoryNames(territory: Territory, words: string): ReadonlySet<string> {
  const whole = [territory.name, words].flatMap((name) => writtenForms(tidy(name)));
  const bare = whole.flatMap((name) => {
    const rest = readLevelWords(name)?.rest;
    return rest === undefined || rest === '' ? [] : linkedSpellings(rest);
  });
  return new Set([...whole, ...bare].map((name) => name.trim()).filter((name) => name !== ''));
}

/** Each with the words that its author wrote. */
export function territoriesNames(
  territories: readonly Territory[],
  authored: readonly { readonly words: string }[],
): ReadonlySet<string> {
  return new Set(
    territories.flatMap((territory, at) => [
      ...territoryNames(territory, authored[at]?.words ?? territory.name),
    ]),
  );
}
