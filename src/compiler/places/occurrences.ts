import { isWhole, type Sense, senseOf } from './nearby-places.ts';
import { plainText } from './run-text.ts';

export interface Occurrence {
  readonly name: string;
  /** UTF-16 units. */
  readonly from: number;
  readonly to: number;
  readonly sense: Sense;
}

export type NameLookup = ReadonlyMap<string, readonly { readonly name: string; readonly plain: string }[]>;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

export function nameLookup(names: Iterable<string>): NameLookup {
  const lookup = new Map<string, { name: string; plain: string }[]>();
  for (const name of new Set(names)) {
    const plain = plainText(name.normalize('NFC')).trim();
    const first = plain.match(WORD)?.[0];
    if (first === undefined || !plain.startsWith(first)) continue;
    lookup.set(first, [...(lookup.get(first) ?? []), { name, plain }]);
  }
  for (const entries of lookup.values()) entries.sort((a, b) => b.plain.length - a.plain.length);
  return lookup;
}

/** In order and apart: where several names begin, the longest. Accents and capitals are exact. */
export function occurrences(text: string, names: NameLookup): Occurrence[] {
  const plain = plainText(text);
  const found: Occurrence[] = [];
  let end = 0;
  for (const { 0: word, index } of plain.matchAll(WORD)) {
    if (index < end) continue;
    const hit = names
      .get(word)
      ?.find(
        (entry) => plain.startsWith(entry.plain, index) && isWhole(plain, index, index + entry.plain.length),
      );
    if (hit === undefined) continue;
    end = index + hit.plain.length;
    found.push({ name: hit.name, from: index, to: end, sense: senseOf(plain, index, end) });
  }
  return found;
}
