import type { SheetForm } from '../protocol.ts';
import { listOf, pruned, recordOf, textOf } from './form-values.ts';

export type Side = 'mine' | 'theirs' | 'both';

/** What a sheet's form and its file, changed meanwhile, do not say alike; undefined where one has nothing. */
export interface Difference {
  /** `#` for the title, `## Heading` for a part, else the key of a field. */
  readonly key: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** The side that changed it, where one alone did: nobody has to choose. */
  readonly side: Side;
}

const ITEM = /^\s*(?:[-*]|\d+\.)\s/u;

/** A heading that repeats has spaces after it. */
const itemsOf = ({ title, fields, parts }: SheetForm) =>
  new Map<string, unknown>([
    ['#', title],
    ...Object.entries(recordOf(pruned(fields))),
    ...parts.map(({ heading, text }, at): [string, unknown] => {
      const before = parts.slice(0, at).filter((one) => one.heading === heading);
      return [`## ${heading}${' '.repeat(before.length)}`, text.trim()];
    }),
  ]);

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** `base` is what both began from. */
export function differences(base: SheetForm, form: SheetForm, file: SheetForm): Difference[] {
  const [was, own, other] = [itemsOf(base), itemsOf(form), itemsOf(file)];
  return [...new Set([...own.keys(), ...other.keys()])].flatMap((key) => {
    const [mine, theirs] = [own.get(key), other.get(key)];
    const side = isSame(mine, was.get(key)) ? 'theirs' : 'mine';
    return isSame(mine, theirs) ? [] : [{ key, mine, theirs, side }];
  });
}

/** The form with what was chosen of each difference. */
export function merged(form: SheetForm, found: readonly Difference[]): SheetForm {
  const items = itemsOf(form);
  for (const { key, mine, theirs, side } of found) {
    if (side === 'theirs') items.set(key, theirs);
    if (side === 'both') items.set(key, joined(textOf(mine), textOf(theirs)));
  }
  const entries = [...items].filter(([, value]) => value !== undefined);
  return {
    title: textOf(items.get('#')),
    fields: Object.fromEntries(entries.filter(([key]) => !key.startsWith('#'))),
    parts: entries
      .filter(([key]) => key.startsWith('## '))
      .map(([key, text]) => ({ heading: key.slice(3).trim(), text: textOf(text) })),
  };
}

/** A paragraph or a line of a list that both have is there once. */
function joined(mine: string, theirs: string): string {
  const own = new Set([...mine.split(/\n{2,}/u), ...mine.split('\n').filter((line) => ITEM.test(line))]);
  const others = theirs.split(/\n{2,}/u).flatMap((text) => {
    const lines = own.has(text) ? [] : text.split('\n').filter((line) => !own.has(line));
    return lines.length > 0 ? lines.join('\n') : [];
  });
  return [mine, ...others].join('\n\n');
}

/** As a person reads it, a line for each value. */
export function wordsOf(value: unknown, named: (text: string) => string): string {
  const inner = Array.isArray(value) ? listOf(value) : Object.values(recordOf(value));
  return inner.length > 0 ? inner.map((one) => wordsOf(one, named)).join('\n') : named(textOf(value));
}

const piecesOf = (text: string) => text.split(/(?<=\s)(?=\S)/u);

/** The words of a text that another has not, between those that begin and that end both. */
export function differing(text: string, other: string) {
  const [words, others] = [piecesOf(text), piecesOf(other)];
  const isAlike = (at: number) => words.at(at)?.trim() === others.at(at)?.trim();
  const most = Math.min(words.length, others.length);
  let start = 0;
  while (start < most && isAlike(start)) start++;
  let end = 0;
  while (end < most - start && isAlike(-1 - end)) end++;
  const joined = (from: number, to: number) => words.slice(from, to).join('');
  const last = words.length - end;
  return { before: joined(0, start), own: joined(start, last), after: joined(last, words.length) };
}
