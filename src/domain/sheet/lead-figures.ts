import type { KeyFigure, Section } from './initiative.ts';
import { asOwnLine, type Block, type Inline, inlineText } from './rich-text.ts';

/** Of the section whose figures head the sheet; -1 where none has a numeral. */
export const leadFiguresAt = (sections: readonly Section[]): number =>
  sections.findIndex(({ keyFigures = [] }) => keyFigures.some(({ numeral }) => numeral !== null));

export const captionsOf = (sections: readonly Section[]): (readonly Inline[])[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((one) => (one.type === 'caption' ? [one.children] : [])));

export const withoutCaptions = (blocks: readonly Block[]): Block[] =>
  blocks.filter(({ type }) => type !== 'caption');

export interface FigureRow {
  readonly numeral: string | null;
  /** The words are the whole line, numeral included. */
  readonly isTold: boolean;
  readonly words: readonly Inline[];
  readonly length: number;
}

/** Words that follow a numeral go on from it; a line that begins before it, or whose numeral is shortened, is told whole. */
export function figureRow({ before, numeral, short, after }: KeyFigure): FigureRow {
  const isTold = numeral !== null && (short !== undefined || inlineText(before).trim() !== '');
  const words: readonly Inline[] = isTold
    ? [...before, { type: 'strong', children: [{ type: 'text', value: numeral }] }, ...after]
    : asOwnLine(after);
  return { numeral: short ?? numeral, isTold, words, length: inlineText(words).length };
}
