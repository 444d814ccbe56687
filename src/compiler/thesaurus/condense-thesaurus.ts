import { fold } from '../../text/fold.ts';

export interface ThesaurusEntry {
  readonly word: string;
  readonly isNoun: boolean;
  /** Nearest first, each pair once: in the entry of its first word. */
  readonly near: readonly string[];
}

const WORD = /^\p{Ll}{3,}$/u;

/** « bistrot » shares 0.8 of its neighbours with « café », « eau » 0.3 with « source ». */
const LEAST_SHARED = 0.5;

interface Listed {
  isNoun: boolean;
  readonly near: Set<string>;
}

type Entries = ReadonlyMap<string, Listed>;

const inOrder = (a: string, b: string) => (a < b ? -1 : 1);

/**
 * Reads a MyThes dictionary: « word|count », then so many lines « (class)|word|word ». It lists the words of every sense
 * together; two words that one names are near only if they share half of their neighbours, those of the one that has
 * fewer. @throws Error on a line that is no entry.
 */
export function condenseThesaurus(text: string): ThesaurusEntry[] {
  const entries = readEntries(text);
  const pairs = new Map<string, Map<string, number>>();
  for (const [word, { near }] of entries)
    for (const other of near) {
      const [first = '', second = ''] = [word, other].sort(inOrder);
      const shared = shareOf(entries, first, second);
      if (shared >= LEAST_SHARED) pairs.set(first, (pairs.get(first) ?? new Map()).set(second, shared));
    }
  return [...entries]
    .sort(([a], [b]) => inOrder(a, b))
    .map(([word, { isNoun }]) => {
      const near = [...(pairs.get(word) ?? [])].sort(
        ([a, most], [b, least]) => least - most || inOrder(a, b),
      );
      return { word, isNoun, near: near.map(([other]) => other) };
    })
    .filter(({ isNoun, near }) => isNoun || near.length > 0);
}

function shareOf(entries: Entries, first: string, second: string): number {
  const [a, b] = [first, second].map((word) => new Set([word, ...(entries.get(word)?.near ?? [])]));
  if (!a || !b || !entries.has(first) || !entries.has(second)) return 0;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.min(a.size, b.size);
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
    const listed = entries.get(word) ?? { isNoun: false, near: new Set<string>() };
    for (const line of lines.slice(at, at + senses)) {
      const [kind = '', ...near] = line.split('|');
      if (kind.includes('Nom')) listed.isNoun = true;
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

export function writeThesaurus(entries: readonly ThesaurusEntry[]): string {
  return entries
    .map(({ word, isNoun, near }) => `${[word + (isNoun ? NOUN : ''), ...near].join(' ')}\n`)
    .join('');
}

export function parseThesaurus(text: string): ThesaurusEntry[] {
  return text.split('\n').flatMap((line): ThesaurusEntry[] => {
    const [first = '', ...near] = line.split(' ');
    return first === '' ? [] : [{ word: first.replace(NOUN, ''), isNoun: first.endsWith(NOUN), near }];
  });
}
