import type { PartedWords } from '../../formats/sheet-words-file.ts';
import { isInOnePart, partOfTerm, SHEETS_IN_PART, type WordsPart } from '../../formats/sheet-words-parts.ts';
import { editDistance } from '../../text/similarity.ts';
import type { IndexedSheet } from './indexed-sheet.ts';
import { readSheetQuery } from './read-query.ts';
import { type TermWeight, weighTerms } from './score-terms.ts';
import { type SheetIndex, SLIP, type SoughtTerm } from './sheet-index.ts';
import type { KnownWord, Vocabulary } from './vocabulary.ts';

interface LoadedWords {
  readonly terms: WordsPart['terms'];
  readonly words: Vocabulary;
  readonly near: WordsPart['near'];
}

/** What has come so far. */
export interface LoadedParts {
  readonly words: Map<string, LoadedWords>;
  readonly texts: Map<number, readonly IndexedSheet[]>;
  vocabulary: Vocabulary | null;
}

export interface WantedParts {
  readonly words?: readonly string[];
  readonly texts?: readonly number[];
  readonly vocabulary?: boolean;
}

/** Thrown where an answer needs parts that have not come: ask again once they have. */
export class Absent extends Error {
  constructor(readonly parts: WantedParts) {
    super('parts of the search have not come yet');
  }
}

export interface PartedIndex extends SheetIndex {
  /** @throws Absent for what the words of a query need first. */
  readonly needWords: (query: string) => void;
  /** @throws Absent for texts. */
  readonly needTexts: (ids: readonly string[]) => void;
}

const NOTHING: LoadedWords = { terms: {}, words: new Map(), near: {} };

export function partedIndex({ ids, lengths, keys }: PartedWords, loaded: LoadedParts): PartedIndex {
  const known = new Set(keys);
  const places = new Map(ids.map((id, at) => [id, at]));
  const need = (terms: readonly string[]) => {
    const wanted = [...new Set(terms.map(partOfTerm))];
    const absent = wanted.filter((key) => known.has(key) && !loaded.words.has(key));
    if (absent.length > 0) throw new Absent({ words: absent });
  };
  const partWith = (term: string): LoadedWords => {
    need([term]);
    return loaded.words.get(partOfTerm(term)) ?? NOTHING;
  };
  const every = (): Vocabulary => {
    if (!loaded.vocabulary) throw new Absent({ vocabulary: true });
    return loaded.vocabulary;
  };
  const wordAt = (folded: string): KnownWord | undefined =>
    loaded.vocabulary ? loaded.vocabulary.get(folded) : partWith(folded).words.get(folded);
  const needTexts = (wanted: readonly string[]) => {
    const parts = [...new Set(wanted.map((id) => Math.floor((places.get(id) ?? 0) / SHEETS_IN_PART)))];
    const absent = parts.filter((part) => !loaded.texts.has(part));
    if (absent.length > 0) throw new Absent({ texts: absent });
  };
  const meant = (sought: SoughtTerm): TermWeight[] => {
    const { term, boost, way } = sought;
    const itself = { source: term, term, weight: boost };
    if (way === 'begun' && isInOnePart(term)) return [itself, ...begunBy(partWith(term), sought)];
    return way === 'slip' ? [itself, ...slipsOf(every(), sought)] : [itself];
  };
  return {
    ids,
    sheets: {
      get: (id) => {
        needTexts([id]);
        const at = places.get(id) ?? 0;
        return loaded.texts.get(Math.floor(at / SHEETS_IN_PART))?.[at % SHEETS_IN_PART];
      },
    },
    saying: (sought) => {
      const weights = sought.flatMap(meant);
      need(weights.map(({ term }) => term));
      return weighTerms({ ids, lengths, occurrencesOf: (term) => own(partWith(term).terms, term) }, weights);
    },
    vocabulary: {
      get: wordAt,
      has: (folded) => wordAt(folded) !== undefined,
      values: () => every().values(),
    },
    near: {
      get: (stem) =>
        own(partWith(stem).near, stem)?.map(([folded, tenths]) => ({ folded, nearness: tenths / 10 })),
    },
    needWords: (query) =>
      need(readSheetQuery(query).flatMap((word) => [...word.terms, ...word.otherTerms, ...word.pairTerms])),
    needTexts,
  };
}

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** As MiniSearch weighs them: the longer beyond what was typed, the less. */
const begunBy = ({ terms }: LoadedWords, { term: begun, boost }: SoughtTerm): TermWeight[] =>
  Object.keys(terms)
    .filter((term) => term !== begun && term.startsWith(begun))
    .map((term) => ({
      source: begun,
      term,
      weight: (boost * 0.375 * term.length) / (term.length + 0.3 * (term.length - begun.length)),
    }));

function slipsOf(vocabulary: Vocabulary, { term: typed, boost }: SoughtTerm): TermWeight[] {
  const most = Math.round(typed.length * SLIP);
  return [...vocabulary.keys()].flatMap((term) => {
    const distance = term === typed ? 0 : editDistance(typed, term, most);
    if (distance === 0 || distance > most) return [];
    return [{ source: typed, term, weight: (boost * 0.45 * term.length) / (term.length + distance) }];
  });
}
