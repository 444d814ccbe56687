import { greatest } from '../../domain/extremes.ts';
import { excerptOf, piecesOf } from './excerpt.ts';
import type { IndexedSheet } from './indexed-sheet.ts';
import { readSheetQuery } from './read-query.ts';
import type { FoundSheets, SheetResult } from './sheet-answer.ts';
import type { SheetIndex } from './sheet-index.ts';
import type { KnownWord } from './vocabulary.ts';
import { CLOSENESS, hitsOf, type WordHit, type WordHits } from './word-hits.ts';

/** A sheet that has not all the words must have those that tell at least this share of what the query does. */
const TELLING_SHARE = 0.3;

interface Ranked {
  readonly id: string;
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
  const whole = words.length === 0 ? [] : rankedBy(index, words, allOf);
  const isPartial = whole.length === 0;
  // A part of what was typed answers as typed only: « argent » is not « monnaie locale ».
  const told = isPartial ? words.map((word) => (word.near.length > 0 ? unsaid(word) : word)) : words;
  const ranked = isPartial && words.length > 0 ? rankedBy(index, told, mostOf) : whole;
  const first = ranked.slice(0, limit);
  const texts = await index.sheets(first.map(({ id }) => id));
  const results = first.map(({ id, score, closeness }): SheetResult => {
    const sheet = texts.get(id);
    return {
      ...{ id, score, isPartial },
      isExact: !isPartial && closeness === CLOSENESS.same,
      isMisspelt: closeness === CLOSENESS.slip,
      title: sheet ? piecesOf(sheet.title, told) : [],
      excerpt: sheet ? excerptOf(sheet, told) : null,
      near: sheet && closeness === CLOSENESS.near ? nearSaid(sheet, told) : [],
    };
  });
  return { count: ranked.length, results };
}

const unsaid = (word: WordHits): WordHits => ({ ...word, sheets: new Map(), terms: new Set() });

function nearSaid({ title, sentences }: IndexedSheet, words: readonly WordHits[]): string[] {
  const said = new Set(
    [title, ...sentences].flatMap((sentence) => sentence.words.map(({ folded }) => folded)),
  );
  const near = words.flatMap((word) => word.near.filter(({ folded }) => said.has(folded)));
  const singular = ({ folded }: KnownWord) => folded.replace(/[sx]$/u, '');
  return near
    .filter((word, at) => near.findIndex((other) => singular(other) === singular(word)) === at)
    .map(({ written }) => written);
}

type Enough = (said: readonly WordHits[], words: readonly WordHits[]) => boolean;

const allOf: Enough = (said, words) => said.length === words.length;

const tellingOf = (words: readonly WordHits[]) => words.reduce((sum, { weight }) => sum + weight, 0);

const mostOf: Enough = (said, words) =>
  said.length > 0 && tellingOf(said) >= TELLING_SHARE * tellingOf(words);

function rankedBy(index: SheetIndex, words: readonly WordHits[], isEnough: Enough): Ranked[] {
  const ranked = index.ids.flatMap((id): Ranked[] => {
    const said = words.filter(({ sheets }) => sheets.has(id));
    if (!isEnough(said, words)) return [];
    const hits = said.map(({ sheets }) => sheets.get(id) as WordHit);
    return [
      {
        id,
        closeness: greatest(hits.map(({ closeness }) => closeness)),
        score: hits.reduce((sum, { score }) => sum + score, 0),
      },
    ];
  });
  return ranked.sort((a, b) => a.closeness - b.closeness || b.score - a.score);
}
