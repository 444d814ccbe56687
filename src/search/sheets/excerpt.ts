import { greatest } from '../../domain/extremes.ts';
import type { PassageField } from '../../formats/sheet-words-file.ts';
import type { IndexedSentence, IndexedSheet } from './indexed-sheet.ts';
import type { Excerpt, TextPiece } from './sheet-answer.ts';
import type { TermPlace } from './terms.ts';
import type { WordHits } from './word-hits.ts';

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
export function excerptOf(sheet: IndexedSheet, words: readonly WordHits[]): Excerpt | null {
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
export function piecesOf({ text, terms }: IndexedSentence, words: readonly WordHits[]): TextPiece[] {
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
