import type { Section } from './initiative.ts';
import { inlineText, runsIn } from './rich-text.ts';

/** In characters: what is longer takes smaller letters, so as to stay on one sheet of paper. */
const LONG = 2900;
const LONGER = 3600;

export type PaperLength = 'short' | 'long' | 'longer';

/** How long the text of a sheet is, for the size of its letters on paper. */
export function paperLength(sections: readonly Section[]): PaperLength {
  let characters = 0;
  for (const { heading, blocks, quotation } of sections) {
    characters += heading.length;
    for (const run of blocks.flatMap(runsIn)) characters += inlineText(run).length;
    for (const paragraph of quotation?.paragraphs ?? []) characters += inlineText(paragraph).length;
  }
  if (characters > LONGER) return 'longer';
  return characters > LONG ? 'long' : 'short';
}
