import { execFileSync } from 'node:child_process';

/** A French word, with accents → what it is in English → how often it was found, 1 shared out among the ways of one source. */
export type Translations = Map<string, Map<string, number>>;

/** Names of classes in MyThes, and the tags that Apertium gives a word of that class. */
const TAGS: readonly (readonly [name: RegExp, tags: readonly string[]])[] = [
  [/Nom/u, ['<n><m><sg>', '<n><f><sg>', '<n><mf><sg>']],
  [/Verbe/u, ['<vblex><inf>', '<vblex><pron><inf>']],
  [/Adjectif/u, ['<adj><m><sg>', '<adj><mf><sg>', '<adj><f><sg>']],
];

const tagsOf = (classes: string) => TAGS.flatMap(([name, tags]) => (name.test(classes) ? tags : []));

export function addTranslations(all: Translations, found: ReadonlyMap<string, ReadonlySet<string>>): void {
  for (const [word, ways] of found) {
    const own = all.get(word) ?? new Map<string, number>();
    all.set(word, own);
    for (const way of ways) own.set(way, (own.get(way) ?? 0) + 1 / ways.size);
  }
}

const HEADWORD = /^(\S.*?) \/[^/]+\//u;

/** Headword → its translations, of a dictionary of FreeDict: « mot /prononciation/ <n> », then lines of translations. */
export function readFreedict(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  let headword: string | null = null;
  for (const line of text.split('\n')) {
    const [, word] = HEADWORD.exec(line) ?? [];
    if (word !== undefined) headword = word.toLowerCase();
    else if (headword !== null)
      for (const part of line.split(/[,;]/u)) {
        const way = part
          .replace(/\(.*?\)|<.*?>|^\d+\./gu, '')
          .trim()
          .toLowerCase();
        if (way !== '') found.set(headword, (found.get(headword) ?? new Set()).add(way));
      }
  }
  return found;
}

export function inverted(found: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Set<string>> {
  const other = new Map<string, Set<string>>();
  for (const [word, ways] of found)
    for (const way of ways) other.set(way, (other.get(way) ?? new Set()).add(word));
  return other;
}

/** What a bilingual transducer of Apertium makes of words with their tags; nothing for those it does not know. */
function lookUp(transducer: string, words: readonly string[]): string[][] {
  const input = words.map((word) => `^${word}$`).join('\n');
  const output = execFileSync('lt-proc', ['-b', transducer], { input, maxBuffer: 2 ** 30, encoding: 'utf8' });
  return output.split('\n').map((line) =>
    line
      .slice(1, -1)
      .split('/')
      .slice(1)
      .filter((way) => way !== '' && !way.startsWith('@')),
  );
}

const lemmaOf = (analysed: string) =>
  analysed
    .replace(/<[^>]*>/gu, '')
    .replace(/#/gu, '')
    .toLowerCase();

/** Through a third language, by two transducers. Needs `lt-proc` (Debian: lttoolbox). */
export function translateThrough(
  [first, second]: readonly [string, string],
  classesOf: ReadonlyMap<string, string>,
): Map<string, Set<string>> {
  const asked = [...classesOf].flatMap(([word, classes]) =>
    tagsOf(classes).map((tags) => ({ word, tagged: word + tags })),
  );
  const between = lookUp(
    first,
    asked.map(({ tagged }) => tagged),
  ).map((ways) => ways.map((way) => way.replaceAll('<GD>', '<m>').replaceAll('<ND>', '<sg>')));
  const all = [...new Set(between.flat())];
  const ways = new Map(lookUp(second, all).map((found, at) => [all[at], found.map(lemmaOf)]));
  const found = new Map<string, Set<string>>();
  for (const [at, { word }] of asked.entries())
    for (const way of (between[at] ?? []).flatMap((it) => ways.get(it) ?? []))
      found.set(word, (found.get(word) ?? new Set()).add(way));
  return found;
}
