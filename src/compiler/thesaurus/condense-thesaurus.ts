import { groupByEach } from '../../core/collections/group-by.ts';
import { fold } from '../../core/text/fold.ts';

export interface NearEntry {
  readonly word: string;
  /** From 0.3 to 0.9, in tenths: how much of what is said of one is said of the other. */
  readonly nearness: number;
}

export interface ThesaurusEntry {
  readonly word: string;
  readonly isNoun: boolean;
  /** Nearest first, each pair once: in the entry of its first word. */
  readonly near: readonly NearEntry[];
}

const WORD = /^\p{Ll}{3,}$/u;

/** « bistrot » is 0.6 near « café », « eau » less than 0.2 « source ». */
const LEAST_NEARNESS = 0.3;

interface Listed {
  /** « (Nom) », « (Adjectif Nom) »: of each sense. */
  classes: string;
  readonly near: Set<string>;
}

type Entries = ReadonlyMap<string, Listed>;

const inOrder = (a: string, b: string) => (a < b ? -1 : 1);

/**
 * Reads a MyThes dictionary: « word|count », then so many lines « (class)|word|word ». It lists the words of every sense
 * together; two words are as near as the cosine of what each lists, itself among it, a word listed everywhere telling
 * least. @throws Error on a line that is no entry.
 */
export function condenseThesaurus(text: string): ThesaurusEntry[] {
  const entries = readEntries(text);
  const nearness = nearnessIn(entries);
  return [...entries]
    .sort(([a], [b]) => inOrder(a, b))
    .map(([word, { classes }]) => {
      const isNoun = classes.includes('Nom');
      const later = [...nearness(word)].filter(([other]) => inOrder(word, other) < 0);
      const near = later
        .map(([other, cosine]) => ({ word: other, nearness: Math.min(9, Math.floor(cosine * 10)) / 10 }))
        .filter((it) => it.nearness >= LEAST_NEARNESS)
        .sort((a, b) => b.nearness - a.nearness || inOrder(a.word, b.word));
      return { word, isNoun, near };
    })
    .filter(({ isNoun, near }) => isNoun || near.length > 0);
}

/** The words that share what they list with one, and the cosine. */
function nearnessIn(entries: Entries): (word: string) => ReadonlyMap<string, number> {
  const listedBy = groupByEach(entries.keys(), (word) => [word, ...(entries.get(word)?.near ?? [])]);
  const telling = (said: string) => Math.log((entries.size + 1) / (listedBy.get(said)?.length ?? 1)) ** 2;
  const lengths = new Map(
    [...entries].map(([word, { near }]) => {
      return [word, Math.sqrt([word, ...near].reduce((sum, said) => sum + telling(said), 0))];
    }),
  );
  return (word) => {
    const found = new Map<string, number>();
    const own = lengths.get(word) ?? 1;
    for (const said of [word, ...(entries.get(word)?.near ?? [])])
      for (const other of listedBy.get(said) ?? []) {
        const share = telling(said) / (own * (lengths.get(other) ?? 1));
        found.set(other, (found.get(other) ?? 0) + share);
      }
    return found;
  };
}

function readEntries(text: string): Map<string, Listed> {
  const entries = new Map<string, Listed>();
  const lines = text.split('\n');
  for (let at = 1; at < lines.length; ) {
    const [word = '', count = ''] = (lines[at] ?? '').split('|');
    at += 1;
    if (word === '') continue;
    const senses = Number(count);
    if (!Number.isInteger(senses) || senses < 1) throw new Error(`line ${at}: no entry: ${word}|${count}`);
    const listed = entries.get(word) ?? { classes: '', near: new Set<string>() };
    for (const line of lines.slice(at, at + senses)) {
      const [kind = '', ...near] = line.split('|');
      listed.classes += kind;
      for (const other of near) if (WORD.test(other) && fold(other) !== fold(word)) listed.near.add(other);
    }
    at += senses;
    if (WORD.test(word)) entries.set(word, listed);
  }
  // « eaux » is for thermal springs what « eau » is not, and stems are the same.
  return new Map([...entries].filter(([word]) => !entries.has(singularOf(word))));
}

const singularOf = (word: string) => (/[sx]$/u.test(word) ? word.slice(0, -1) : '');

const NOUN = '*';

/** « bistrot* café6 bar5 »: a noun, and what is near it, in tenths. */
export function writeThesaurus(entries: readonly ThesaurusEntry[]): string {
  return entries
    .map(({ word, isNoun, near }) => {
      const others = near.map((it) => `${it.word}${Math.round(it.nearness * 10)}`);
      return `${[word + (isNoun ? NOUN : ''), ...others].join(' ')}\n`;
    })
    .join('');
}

export function parseThesaurus(text: string): ThesaurusEntry[] {
  return text.split('\n').flatMap((line): ThesaurusEntry[] => {
    const [first = '', ...others] = line.split(' ');
    if (first === '') return [];
    const near = others.map((it) => ({ word: it.slice(0, -1), nearness: Number(it.at(-1)) / 10 }));
    return [{ word: first.replace(NOUN, ''), isNoun: first.endsWith(NOUN), near }];
  });
}
