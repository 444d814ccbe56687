import {
  PASSAGE_FIELDS,
  type PassageField,
  SHEETS_IN_PART,
  type SheetWords,
  type TermRows,
  type TermsPart,
  type TextsPart,
  type VocabularyPart,
} from '../../../core/formats/sheet-words-file.ts';
import { editDistance, mostTypos } from '../../../core/text/similarity.ts';
import { type IndexedSheet, indexedSheet, lettersOf } from './terms.ts';
import { type KnownWords, knownWords } from './vocabulary.ts';

export interface SoughtTerm {
  readonly term: string;
  readonly boost: number;
  /** Whether terms that begin with it count, or those a typo away; else only the term itself. */
  readonly way?: 'begun' | 'typo';
}

/** From so many letters on, all files of the terms that begin so are fetched. */
const LEAST_LETTERS = 3;

const MOST_TEXTS = 12;

/** Fetch files by the names in {@link SheetWords}. */
export interface PartLoaders {
  readonly terms: (name: string) => Promise<TermsPart>;
  readonly texts: (name: string) => Promise<TextsPart>;
  readonly vocabulary: (name: string) => Promise<VocabularyPart>;
}

export type SheetIndex = ReturnType<typeof openIndex>;

/** What is asked of the sheets' words; the files that an answer needs are fetched for it. */
export function openIndex({ ids, lengths, ...files }: SheetWords, load: PartLoaders) {
  const fileOf = new Map(files.terms);
  const means = lengths.map((all) => all.reduce((sum, one) => sum + one, 0) / all.length);
  const places = new Map(ids.map((id, place) => [id, place]));
  const read = new Map<string, IndexedSheet>();
  let known: KnownWords | null = null;

  const fileOfTerm = (term: string): string[] => {
    const letters = lettersOf(term);
    for (let end = letters.length; end >= 0; end -= 1) {
      const file = fileOf.get(letters.slice(0, end));
      if (file !== undefined) return [file];
    }
    return [];
  };
  const filesOfBeginning = (begun: string): string[] => {
    const longer = files.terms.flatMap(([letters, file]) => (letters.startsWith(begun) ? [file] : []));
    const all = [...new Set([...fileOfTerm(begun), ...longer])];
    return all.length === 1 || begun.length >= LEAST_LETTERS ? all : [];
  };
  const termsIn = async (names: readonly string[]) => {
    const parts = await Promise.all([...new Set(names)].map(load.terms));
    return parts.map(({ terms }) => terms);
  };
  const knownOnce = async () => {
    known ??= knownWords((await load.vocabulary(files.vocabulary)).words);
    return known;
  };
  const withLikeTerms = async (sought: SoughtTerm): Promise<TermWeight[]> => {
    const { term, boost, way } = sought;
    const itself = { source: term, term, weight: boost };
    if (way === 'begun')
      return [itself, ...begunBy((await termsIn(filesOfBeginning(term))).flatMap(Object.keys), sought)];
    return way === 'typo' ? [itself, ...typosOf((await knownOnce()).words.keys(), sought)] : [itself];
  };
  return {
    /** In the list's order. */
    ids,
    /** Sheets that say some of the terms, with those that each says. */
    saying: async (sought: readonly SoughtTerm[]) => {
      const weights = (await Promise.all(sought.map(withLikeTerms))).flat();
      const parts = await termsIn(weights.flatMap(({ term }) => fileOfTerm(term)));
      const rowsOf = (term: string): TermRows =>
        parts.find((terms) => Object.hasOwn(terms, term))?.[term] ?? [];
      return weighTerms({ ids, lengths, means }, rowsOf, weights);
    },
    known: knownOnce,
    /** Texts of those wanted, as many as a dozen files hold. */
    sheets: async (wanted: readonly string[]): Promise<ReadonlyMap<string, IndexedSheet>> => {
      const parts = [...new Set(wanted.map((id) => Math.floor((places.get(id) ?? 0) / SHEETS_IN_PART)))];
      const names = parts.slice(0, MOST_TEXTS).flatMap((part) => files.texts[part] ?? []);
      const texts = await Promise.all(names.map(load.texts));
      for (const sheet of texts.flatMap(({ sheets }) => sheets))
        if (wanted.includes(sheet.id) && !read.has(sheet.id)) read.set(sheet.id, indexedSheet(sheet));
      return read;
    },
  };
}

/** The longer beyond what was typed, the less it weighs. */
const begunBy = (terms: readonly string[], { term: begun, boost }: SoughtTerm): TermWeight[] =>
  terms
    .filter((term) => term !== begun && term.startsWith(begun))
    .map((term) => ({
      source: begun,
      term,
      weight: (boost * 0.375 * term.length) / (term.length + 0.3 * (term.length - begun.length)),
    }));

function typosOf(words: Iterable<string>, { term: typed, boost }: SoughtTerm): TermWeight[] {
  const most = mostTypos(typed);
  return [...words].flatMap((term) => {
    const distance = term === typed ? 0 : editDistance(typed, term, most);
    if (distance === 0 || distance > most) return [];
    return [{ source: typed, term, weight: (boost * 0.45 * term.length) / (term.length + distance) }];
  });
}

const BOOST: Readonly<Record<PassageField, number>> = {
  title: 10,
  themes: 4,
  territory: 4,
  level: 2,
  text: 1,
  figures: 1,
  quotation: 1,
  stakeholders: 1,
};

interface TermWeight {
  /** The term of the query. */
  readonly source: string;
  /** The term of the sheets that it counts for. */
  readonly term: string;
  readonly weight: number;
}

/** Of BM25+. */
const [K, B, D] = [1.2, 0.7, 0.5];

/** BM25+ by field; the sum counts once more for each other word looked for that a sheet says. */
function weighTerms(
  { ids, lengths: all, means }: Pick<SheetWords, 'ids' | 'lengths'> & { readonly means: readonly number[] },
  rowsOf: (term: string) => TermRows,
  weights: readonly TermWeight[],
) {
  const tallies = new Map<number, { score: number; sources: Set<string>; terms: Set<string> }>();
  for (const { source, term, weight } of weights)
    for (const [field = 0, ...sheets] of rowsOf(term)) {
      const name = PASSAGE_FIELDS[field];
      const lengths = all[field] ?? [];
      const [many, mean] = [sheets.length / 2, means[field] ?? 1];
      const rarity = Math.log(1 + (ids.length - many + 0.5) / (many + 0.5));
      const factor = weight * (name ? BOOST[name] : 0) * rarity;
      let at = 0;
      for (let pair = 0; pair < sheets.length; pair += 2) {
        at += sheets[pair] ?? 0;
        const times = sheets[pair + 1] ?? 0;
        const length = (lengths[at] ?? 0) / mean;
        const score = factor * (D + (times * (K + 1)) / (times + K * (1 - B + B * length)));
        const tally = tallies.get(at) ?? { score: 0, sources: new Set(), terms: new Set() };
        tally.score += score;
        tally.sources.add(source);
        tally.terms.add(term);
        tallies.set(at, tally);
      }
    }
  return [...tallies].map(([at, { score, sources, terms }]) => ({
    id: ids[at] ?? '',
    score: score * sources.size,
    terms,
  }));
}
