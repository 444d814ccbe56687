import type { Section } from '../../core/sheet/initiative.ts';
import { type Block, inlineText, runsIn } from '../../core/sheet/rich-text.ts';
import { shorten } from '../../core/text/shorten.ts';

/** Characters that search engines and previews show, about. */
const MOST = 200;

const isText = ({ type }: Block) => type === 'paragraph' || type === 'list';

/** Items of a list mostly end without a sign. */
const joined = (before: string, after: string) =>
  [before, after].filter(Boolean).join(/[\p{L}\p{N})]$/u.test(before) ? '\u00a0; ' : ' ');

/** The first words of a sheet's text, for those who have only its link. Empty for a sheet without text. */
export function sheetSummary(sections: readonly Pick<Section, 'blocks'>[]): string {
  let words = '';
  for (const block of sections.flatMap(({ blocks }) => blocks.filter(isText)))
    for (const run of runsIn(block)) {
      words = joined(words, inlineText(run).trim());
      if (words.length >= MOST) return shorten(words, MOST);
    }
  return words;
}
