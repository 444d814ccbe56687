import type { SheetForm, SheetPart } from '../protocol.ts';
import { listOf, pruned, recordOf, textOf } from './form-values.ts';

export type Side = 'mine' | 'theirs' | 'both';

/** What a sheet's form and its file, changed meanwhile, do not say alike. */
export interface Difference {
  readonly key: string;
  /** Undefined where a side has nothing. */
  readonly mine: unknown;
  readonly theirs: unknown;
  /** The side that changed it, where one alone did: nobody has to choose. */
  readonly changedBy: 'mine' | 'theirs' | null;
}

/** Headings may repeat: the second « Et demain ? » has a key of its own. */
const partKeys = (parts: readonly SheetPart[]): string[] =>
  parts.map(({ heading }, at) => {
    const before = parts.slice(0, at).filter((one) => one.heading === heading).length;
    return `partie.${heading}${before > 0 ? ` (${before + 1})` : ''}`;
  });

function itemsOf({ title, fields, parts }: SheetForm): Map<string, unknown> {
  const keys = partKeys(parts);
  return new Map<string, unknown>([
    ['titre', title],
    ...Object.entries(recordOf(pruned(fields))).map(([key, value]) => [`champ.${key}`, value] as const),
    ...parts.map(({ heading, text }, at) => [keys[at] ?? '', { heading, text: text.trim() }] as const),
  ]);
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** `base` is what both began from. */
export function differences(base: SheetForm, mine: SheetForm, theirs: SheetForm): Difference[] {
  const [was, own, other] = [itemsOf(base), itemsOf(mine), itemsOf(theirs)];
  return [...new Set([...own.keys(), ...other.keys()])].flatMap((key) => {
    const sides = { mine: own.get(key), theirs: other.get(key) };
    if (isSame(sides.mine, sides.theirs)) return [];
    const one = isSame(sides.theirs, was.get(key)) ? 'mine' : null;
    return [{ key, ...sides, changedBy: isSame(sides.mine, was.get(key)) ? 'theirs' : one }];
  });
}

const partOf = (value: unknown): SheetPart => {
  const { heading, text } = recordOf(value);
  return { heading: textOf(heading), text: textOf(text) };
};

/** The form with the side chosen for each difference; its own where none is. */
export function merged(
  base: SheetForm,
  mine: SheetForm,
  theirs: SheetForm,
  chosen: Readonly<Record<string, Side>>,
): SheetForm {
  const [own, other] = [itemsOf(mine), itemsOf(theirs)];
  const isReordered = !isSame(partKeys(mine.parts), partKeys(base.parts));
  const keys = new Set([...(isReordered ? own : other).keys(), ...own.keys(), ...other.keys()]);
  const items = [...keys].flatMap((key) => {
    const side = chosen[key] ?? 'mine';
    const value = (side === 'theirs' ? other : own).get(key);
    const both = side === 'both' ? [own.get(key), other.get(key)].map((one) => partOf(one).text) : null;
    if (both) return [[key, { ...partOf(own.get(key)), text: both.join('\n\n') }] as const];
    return value === undefined ? [] : [[key, value] as const];
  });
  const within = (kind: string) =>
    items.flatMap(([key, value]) => (key.startsWith(kind) ? [[key.slice(kind.length), value] as const] : []));
  return {
    title: textOf(new Map(items).get('titre')),
    fields: Object.fromEntries(within('champ.')),
    parts: within('partie.').map(([, value]) => partOf(value)),
  };
}

/** As a person reads it, a line for each value. */
export function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return listOf(value).map(wordsOf).join('\n');
  const record = Object.values(recordOf(value));
  return record.length > 0 ? record.map(wordsOf).join('\n') : textOf(value);
}
