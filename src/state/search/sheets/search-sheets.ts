import { greatest } from '../../../core/collections/extremes.ts';
import type { PassageField } from '../../../core/formats/sheet-words-file.ts';
import type { IndexedSentence, IndexedSheet } from './indexed-sheet.ts';
import { readSheetQuery } from './read-query.ts';
import type { Excerpt, FoundSheets, SheetResult, TextPiece } from './sheet-answer.ts';
import type { SheetIndex } from './sheet-index.ts';
import { singular, type TermPlace } from './terms.ts';
import type { KnownWord } from './vocabulary.ts';
import { CLOSENESS, familyOf, hitsOf, type WordHit, type WordHits } from './word-hits.ts';

/** A sheet that has not all the words tells at least this share of what the most telling one does. */
const TELLING_SHARE = 0.5;

/** A word that more of the sheets say tells nothing by itself: « locale » is not « monnaie locale ». */
const ORDINARY_SHARE = 0.5;

interface Ranked {
  readonly id: string;
  /** How many of the words it says. */
  readonly said: number;
  /** How much the words that it says tell. */
  readonly told: number;
  /** The loosest match among the words. */
  readonly closeness: number;
  readonly score: number;
}

/**
 * Best first: words as typed, then begun, then near, then with a slip; title, then themes and territory, then text. When no
 * sheet has all the words, those with the most telling ones, marked `isPartial`. Accepts any text.
 */
export async function searchSheets(index: SheetIndex, query: string, limit: number): Promise<FoundSheets> {
  const sought = readSheetQuery(query);
  const words = await Promise.all(sought.map((word) => hitsOf(index, word, sought.length === 1)));
  const whole = rankedBy(index, words).filter(({ said }) => said === words.length);
  const isPartial = whole.length === 0;
  // A part of what was typed does not answer through a slip.
  const told = isPartial ? words.filter((word) => !isSlip(word)) : words;
  const ranked = isPartial ? mostTelling(index, told) : whole;
  const first = ranked.slice(0, limit);
  const texts = await index.sheets(first.map(({ id }) => id));
  const results = first.map(({ id, closeness }): SheetResult => {
    const sheet = texts.get(id);
    return {
      id,
      isPartial,
      isExact: !isPartial && closeness === CLOSENESS.same,
      isMisspelt: closeness === CLOSENESS.slip,
      title: sheet ? piecesOf(sheet.title, told) : [],
      excerpt: sheet ? excerptOf(sheet, told) : null,
      near: sheet && closeness === CLOSENESS.near ? nearSaid(sheet, told) : [],
    };
  });
  return { count: ranked.length, results };
}

const isSlip = ({ sheets }: WordHits) =>
  [...sheets.values()].some(({ closeness }) => closeness === CLOSENESS.slip);

function nearSaid({ title, sentences }: IndexedSheet, words: readonly WordHits[]): string[] {
  const said = new Set(
    [title, ...sentences].flatMap((sentence) => sentence.words.map(({ folded }) => folded)),
  );
  const near = words.flatMap((word) => word.near.filter(({ folded }) => said.has(folded)));
  const bare = ({ folded }: KnownWord) => familyOf(folded) || singular(folded);
  return near
    .filter((word, at) => near.findIndex((other) => bare(other) === bare(word)) === at)
    .map(({ written }) => written);
}

/** By the words that at most half of the sheets say: how much they tell, and how well they are said. */
function mostTelling(index: SheetIndex, words: readonly WordHits[]): Ranked[] {
  const most = Math.max(1, ORDINARY_SHARE * index.ids.length);
  const telling = words.filter(({ sheets }) => sheets.size <= most);
  const ranked = rankedBy(index, telling);
  const least = TELLING_SHARE * greatest([0, ...ranked.map(({ told }) => told)]);
  const merit = ({ told, score }: Ranked) => told * told * score;
  return ranked.filter(({ told }) => told >= least).sort((a, b) => merit(b) - merit(a));
}

/** Sheets that say any of the words. */
function rankedBy(index: SheetIndex, words: readonly WordHits[]): Ranked[] {
  const ranked = index.ids.flatMap((id): Ranked[] => {
    const said = words.filter(({ sheets }) => sheets.has(id));
    const hits = said.map(({ sheets }) => sheets.get(id) as WordHit);
    if (hits.length === 0) return [];
    return [
      {
        ...{ id, said: said.length },
        told: said.reduce((sum, { weight }) => sum + weight, 0),
        closeness: greatest(hits.map(({ closeness }) => closeness)),
        score: hits.reduce((sum, { score }) => sum + score, 0),
      },
    ];
  });
  return ranked.sort((a, b) => a.closeness - b.closeness || b.score - a.score);
}

/** What describes a sheet is shown only where no sentence says as much. */
const DESCRIPTION: ReadonlySet<PassageField> = new Set(['themes', 'territory', 'level']);

const EASY_LENGTH = 220;

function fidelity(term: string): number {
  if (term.startsWith('#')) return 0.85;
  return term.startsWith('~') ? 0.95 : 1;
}

function meritOf(sentence: IndexedSentence, words: readonly WordHits[]): number {
  let merit = 0;
  for (const { terms, weight } of words) {
    const said = sentence.terms.filter(({ term }) => terms.has(term)).map(({ term }) => fidelity(term));
    if (said.length > 0) merit += weight * greatest(said);
  }
  if (merit === 0) return 0;
  const penalty =
    (DESCRIPTION.has(sentence.field) ? 0.1 : 0) + (sentence.text.length > EASY_LENGTH ? 0.05 : 0);
  return merit * (1 - penalty);
}

/** Null when no sentence but the title says any of the words. */
function excerptOf(sheet: IndexedSheet, words: readonly WordHits[]): Excerpt | null {
  let best: IndexedSentence | null = null;
  let most = 0;
  for (const sentence of sheet.sentences) {
    const merit = meritOf(sentence, words);
    if (merit <= most) continue;
    best = sentence;
    most = merit;
  }
  return best && { heading: best.heading, pieces: piecesOf(best, words) };
}

/** A sentence cut where the words stand. The pieces joined are the sentence; none is empty, no two alike touch. */
function piecesOf({ text, terms }: IndexedSentence, words: readonly WordHits[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { start, end } of united(
    terms.filter(({ term }) => words.some((word) => word.terms.has(term))),
  )) {
    if (start > at) pieces.push({ text: text.slice(at, start), isMatch: false });
    pieces.push({ text: text.slice(start, end), isMatch: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMatch: false });
  return pieces;
}

function united(places: readonly TermPlace[]): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}
