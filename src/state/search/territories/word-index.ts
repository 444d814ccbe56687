import { groupByEach } from '../../../core/collections/group-by.ts';

export type WordIndex = ReturnType<typeof indexWords>;

/** `owners`: for each word, the places in the list of the names that have it. */
export function indexWords(names: readonly (readonly string[])[]) {
  const owners = groupByEach(names.keys(), (name) => names[name] ?? []);
  const words = [...owners.keys()].sort();
  return { words, owners: words.map((word) => owners.get(word) ?? []) };
}

export interface Needle {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Calls back with the place of each name that has the word, several times for some. */
export function eachOwner(index: WordIndex, { text, isWhole }: Needle, visit: (name: number) => void): void {
  for (let at = lowerBound(index.words, text); at < index.words.length; at++) {
    const word = index.words[at] ?? '';
    if (isWhole ? word !== text : !word.startsWith(text)) return;
    for (const name of index.owners[at] ?? []) visit(name);
  }
}

export function hasOwner(index: WordIndex, { text, isWhole }: Needle): boolean {
  const word = index.words[lowerBound(index.words, text)];
  return word !== undefined && (isWhole ? word === text : word.startsWith(text));
}

/** Place of the first word that is not before `text`. */
function lowerBound(words: readonly string[], text: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
