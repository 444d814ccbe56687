import { PASSAGE_FIELDS, type PassageField, type TermRows } from '../../formats/sheet-words-file.ts';

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

export interface TermWeight {
  /** What was looked for. */
  readonly source: string;
  /** What is found in its stead. */
  readonly term: string;
  readonly weight: number;
}

export interface TermTable {
  readonly ids: readonly string[];
  /** Distinct terms of each sheet, by field. */
  readonly lengths: readonly (readonly number[])[];
  readonly rowsOf: (term: string) => TermRows;
}

export interface SayingSheet {
  readonly id: string;
  readonly score: number;
  /** Those that it says. */
  readonly terms: readonly string[];
}

interface Tally {
  score: number;
  readonly sources: string[];
  readonly terms: string[];
}

/** Of BM25+. */
const [K, B, D] = [1.2, 0.7, 0.5];

const means = new WeakMap<readonly number[], number>();

function meanOf(lengths: readonly number[]): number {
  const known = means.get(lengths);
  if (known !== undefined) return known;
  const mean = lengths.reduce((sum, one) => sum + one, 0) / lengths.length;
  means.set(lengths, mean);
  return mean;
}

const addTo = (list: string[], one: string) => list.includes(one) || list.push(one);

/** BM25+ by field; the sum counts once more for each other word looked for that a sheet says. */
export function weighTerms(table: TermTable, weights: readonly TermWeight[]): SayingSheet[] {
  const tallies = new Map<number, Tally>();
  for (const { source, term, weight } of weights)
    for (const [field = 0, ...sheets] of table.rowsOf(term)) {
      const name = PASSAGE_FIELDS[field];
      const lengths = table.lengths[field] ?? [];
      const [many, mean] = [sheets.length / 2, meanOf(lengths)];
      const rarity = Math.log(1 + (table.ids.length - many + 0.5) / (many + 0.5));
      const factor = weight * (name ? BOOST[name] : 0) * rarity;
      let at = 0;
      for (let pair = 0; pair < sheets.length; pair += 2) {
        at += sheets[pair] ?? 0;
        const times = sheets[pair + 1] ?? 0;
        const length = (lengths[at] ?? 0) / mean;
        const score = factor * (D + (times * (K + 1)) / (times + K * (1 - B + B * length)));
        const tally = tallies.get(at);
        if (tally) {
          tally.score += score;
          addTo(tally.sources, source);
          addTo(tally.terms, term);
        } else tallies.set(at, { score, sources: [source], terms: [term] });
      }
    }
  return [...tallies].map(([at, { score, sources, terms }]) => ({
    id: table.ids[at] ?? '',
    score: score * sources.length,
    terms,
  }));
}
