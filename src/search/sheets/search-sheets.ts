import { greatest } from '../../domain/extremes.ts';
import { excerptOf, piecesOf } from './excerpt.ts';
import type { SheetIndex } from './index-sheets.ts';
import { readSheetQuery } from './read-query.ts';
import type { FoundSheets, SheetResult } from './sheet-answer.ts';
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
 * Best first: words as typed, then begun, then with a slip; title, then themes and territory, then text. When no
 * sheet has all the words, those with the most telling ones, marked `isPartial`. Accepts any text.
 */
export function findSheets(index: SheetIndex, query: string): FoundSheets {
  const words = readSheetQuery(query).map((word) => hitsOf(index, word));
  const whole = rankedBy(index, words, words.length === 0 ? null : allOf);
  const isPartial = whole.length === 0;
  const ranked = isPartial ? rankedBy(index, words, mostOf) : whole;
  const answerOf = ({ id, score, closeness }: Ranked): SheetResult[] => {
    const sheet = index.sheets.get(id);
    if (!sheet) return [];
    const isExact = !isPartial && closeness === CLOSENESS.same;
    const title = piecesOf(sheet.title, words);
    return [{ id, score, title, excerpt: excerptOf(sheet, words), isExact, isPartial }];
  };
  return { count: ranked.length, best: (limit) => ranked.slice(0, limit).flatMap(answerOf) };
}

export function searchSheets(index: SheetIndex, query: string, limit: number): SheetResult[] {
  return findSheets(index, query).best(limit);
}

type Enough = (said: readonly WordHits[], words: readonly WordHits[]) => boolean;

const allOf: Enough = (said, words) => said.length === words.length;

const tellingOf = (words: readonly WordHits[]) => words.reduce((sum, { weight }) => sum + weight, 0);

const mostOf: Enough = (said, words) =>
  said.length > 0 && tellingOf(said) >= TELLING_SHARE * tellingOf(words);

function rankedBy(index: SheetIndex, words: readonly WordHits[], isEnough: Enough | null): Ranked[] {
  if (!isEnough) return [];
  const ranked = [...index.sheets.keys()].flatMap((id): Ranked[] => {
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
