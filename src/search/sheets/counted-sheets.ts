import type { SheetTexts } from '../../formats/sheet-words-file.ts';
import { indexedSheet, termsIn } from './index-sheets.ts';
import { FIELDS } from './sheet-index.ts';
import { type BeginningSheet, beginningSheet } from './starting-queries.ts';
import { type Spellings, VocabularyCount } from './vocabulary.ts';

/** What some sheets that follow each other say: all that is told of many is made of it, and it is data alone. */
export interface CountedSheets {
  /** In the order that they are first said in. */
  readonly terms: readonly string[];
  /** Of each term: how many fields say it, then of each of them its number, how many sheets, and of each sheet its place among these and how often. */
  readonly rows: Uint32Array;
  /** Distinct terms of each sheet, by field. */
  readonly lengths: readonly (readonly number[])[];
  readonly spellings: ReadonlyMap<string, Spellings>;
  readonly beginnings: readonly BeginningSheet[];
}

export function countSheets(sheets: readonly SheetTexts[]): CountedSheets {
  const vocabulary = new VocabularyCount();
  const lengths: number[][] = FIELDS.map(() => []);
  const terms = new Map<string, Map<number, number[]>>();
  // One at a time: the words of ten thousand sheets with their places take gigabytes.
  const beginnings = sheets.map((texts, at) => {
    const sheet = indexedSheet(texts);
    vocabulary.add(sheet);
    for (const [number, field] of FIELDS.entries()) {
      const times = new Map<string, number>();
      for (const term of termsIn(sheet, field).split(' ')) times.set(term, (times.get(term) ?? 0) + 1);
      for (const [term, many] of times) if (term !== '') rowOf(terms, term, number).push(at, many);
      lengths[number]?.push(times.size);
    }
    return beginningSheet(sheet);
  });
  const rows = [...terms.values()].flatMap((fields) => [
    fields.size,
    ...[...fields].flatMap(([number, said]) => [number, said.length / 2, ...said]),
  ]);
  const { spellings } = vocabulary;
  return { terms: [...terms.keys()], rows: Uint32Array.from(rows), lengths, spellings, beginnings };
}

function rowOf(terms: Map<string, Map<number, number[]>>, term: string, field: number): number[] {
  const fields = terms.get(term) ?? new Map<number, number[]>();
  const row = fields.get(field) ?? [];
  fields.set(field, row);
  terms.set(term, fields);
  return row;
}
