import { greatest } from '../../../core/collections/extremes.ts';
import type { PassageField } from '../../../core/formats/sheet-words-file.ts';
import { readSheetQuery } from './read-query.ts';
import type { Excerpt, FoundSheets, SheetResult, TextPiece } from './sheet-answer.ts';
import type { SheetIndex } from './sheet-index.ts';
import { type IndexedSentence, type IndexedSheet, singular } from './terms.ts';
import type { KnownWord } from './vocabulary.ts';
import { CLOSENESS, familyOf, hitsOf, type WordHit, type WordHits } from './word-hits.ts';

/** A sheet that has not all the words has words of at least this share of the weight of the best one's. */
const WEIGHT_SHARE = 0.5;

/** A word that more of the sheets say distinguishes nothing by itself: « locale » is not « monnaie locale ». */
const ORDINARY_SHARE = 0.5;

type Ranked = ReturnType<typeof rankedBy>[number];

/**
 * Best first: words as typed, then begun, then near, then with a typo; title, then themes and territory, then text. When no
 * sheet has all the words, those with the rarest ones, marked `isPartial`. Accepts any text.
 */
export async function searchSheets(index: SheetIndex, query: string, limit: number): Promise<FoundSheets> {
  const sought = readSheetQuery(query);
  const words = await Promise.all(sought.map((word) => hitsOf(index, word, sought.length === 1)));
  const whole = rankedBy(index, words).filter(({ count }) => count === words.length);
  const isPartial = whole.length === 0;
  // A part of what was typed does not answer through a typo.
  const used = isPartial ? words.filter((word) => !isTypo(word)) : words;
  const ranked = isPartial ? byWeight(index, used) : whole;
  const first = ranked.slice(0, limit);
  const texts = await index.sheets(first.map(({ id }) => id));
  const results = first.map(({ id, closeness }): SheetResult => {
    const sheet = texts.get(id);
    return {
      id,
      isPartial,
      isExact: !isPartial && closeness === CLOSENESS.same,
      isMisspelt: closeness === CLOSENESS.typo,
      title: sheet ? piecesOf(sheet.title, used) : [],
      excerpt: sheet ? excerptOf(sheet, used) : null,
      near: sheet && closeness === CLOSENESS.near ? nearWordsIn(sheet, used) : [],
    };
  });
  return { count: ranked.length, results };
}

const isTypo = ({ sheets }: WordHits) =>
  [...sheets.values()].some(({ closeness }) => closeness === CLOSENESS.typo);

function nearWordsIn({ title, sentences }: IndexedSheet, words: readonly WordHits[]): string[] {
  const inSheet = new Set(
    [title, ...sentences].flatMap((sentence) => sentence.words.map(({ folded }) => folded)),
  );
  const near = words.flatMap((word) => word.near.filter(({ folded }) => inSheet.has(folded)));
  const bare = ({ folded }: KnownWord) => familyOf(folded) || singular(folded);
  return near
    .filter((word, at) => near.findIndex((other) => bare(other) === bare(word)) === at)
    .map(({ written }) => written);
}

/** By the words that at most half of the sheets say: their weight, and how well they are said. */
function byWeight(index: SheetIndex, words: readonly WordHits[]): Ranked[] {
  const most = Math.max(1, ORDINARY_SHARE * index.ids.length);
  const ranked = rankedBy(
    index,
    words.filter(({ sheets }) => sheets.size <= most),
  );
  const least = WEIGHT_SHARE * greatest([0, ...ranked.map(({ weight }) => weight)]);
  const merit = ({ weight, score }: Ranked) => weight * weight * score;
  return ranked.filter(({ weight }) => weight >= least).sort((a, b) => merit(b) - merit(a));
}

/** Sheets that say any of the words. */
function rankedBy(index: SheetIndex, words: readonly WordHits[]) {
  const ranked = index.ids.flatMap((id) => {
    const found = words.filter(({ sheets }) => sheets.has(id));
    const hits = found.map(({ sheets }) => sheets.get(id) as WordHit);
    if (hits.length === 0) return [];
    return [
      {
        id,
        /** How many of the words it says. */
        count: found.length,
        /** Of the words that it says. */
        weight: found.reduce((sum, { weight }) => sum + weight, 0),
        /** The loosest match among the words. */
        closeness: greatest(hits.map(({ closeness }) => closeness)),
        score: hits.reduce((sum, { score }) => sum + score, 0),
      },
    ];
  });
  return ranked.sort((a, b) => a.closeness - b.closeness || b.score - a.score);
}

/** A field that describes the sheet is the excerpt only where no sentence matches as well. */
const DESCRIPTION: ReadonlySet<PassageField> = new Set(['themes', 'territory', 'level']);

/** In characters: a shorter sentence of the same merit is preferred. */
const EASY_LENGTH = 220;

function fidelity(term: string): number {
  if (term.startsWith('#')) return 0.85;
  return term.startsWith('~') ? 0.95 : 1;
}

function meritOf(sentence: IndexedSentence, words: readonly WordHits[]): number {
  let merit = 0;
  for (const { terms, weight } of words) {
    const matches = sentence.terms.filter(({ term }) => terms.has(term));
    if (matches.length > 0) merit += weight * greatest(matches.map(({ term }) => fidelity(term)));
  }
  if (merit === 0) return 0;
  const penalty =
    (DESCRIPTION.has(sentence.field) ? 0.1 : 0) + (sentence.text.length > EASY_LENGTH ? 0.05 : 0);
  return merit * (1 - penalty);
}

/** Null when no sentence but the title says any of the words. */
function excerptOf(sheet: IndexedSheet, words: readonly WordHits[]): Excerpt | null {
  const merits = sheet.sentences.map((sentence) => meritOf(sentence, words));
  const most = greatest(merits);
  const best = most > 0 ? sheet.sentences[merits.indexOf(most)] : undefined;
  return best ? { heading: best.heading, pieces: piecesOf(best, words) } : null;
}

/** A sentence cut around the words. The pieces joined are the sentence; none is empty, no two alike touch. */
function piecesOf({ text, terms }: IndexedSentence, words: readonly WordHits[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  const matches = terms.filter(({ term }) => words.some((word) => word.terms.has(term)));
  for (const { start, end } of matches.toSorted((a, b) => a.start - b.start)) {
    const last = pieces.at(-1);
    if (start > at) pieces.push({ text: text.slice(at, start), isMatch: false });
    // What overlaps or touches the match before goes on with it.
    if (start > at || !last) pieces.push({ text: text.slice(start, end), isMatch: true });
    else pieces[pieces.length - 1] = { text: last.text + text.slice(at, end), isMatch: true };
    at = Math.max(at, end);
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMatch: false });
  return pieces;
}
