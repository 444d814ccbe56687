import type { SectionKind } from '../../domain/sheet/initiative.ts';
import type { SourceBlock } from './source-block.ts';

/** Longest line that may be the caption of a picture, in characters. */
const LONGEST_CAPTION = 160;
const ENDS_LIKE_A_SENTENCE = /[.!?;:…]["»”)]?$/u;

/** Where a paragraph stands in its sheet. */
export interface ParagraphPosition {
  readonly section: SectionKind;
  /** Whether it is the first thing under its heading. */
  readonly first: boolean;
  /** Whether only captions and the quotation come after this section. */
  readonly tail: boolean;
}

/**
 * Whether a paragraph is the caption of a picture left behind by the conversion: one short line that nothing announces, standing apart,
 * or ending the sheet without being a sentence.
 */
export function isCaption(block: SourceBlock, place: ParagraphPosition): boolean {
  if (block.kind !== 'paragraph') return false;
  const text = block.text;
  if (/^légendes? *:/iu.test(text)) return true;
  if (place.first || text.length > LONGEST_CAPTION || /\n|\*\*|__/u.test(text)) return false;
  const sentence = ENDS_LIKE_A_SENTENCE.test(text);
  if (text.endsWith(':')) return false;
  const apart = block.gap >= 2;
  if (place.section === 'figures') return apart && !sentence && !/\d/u.test(text);
  return place.tail ? apart || !sentence : apart && !sentence;
}

/** Whether a line between a title and its first section is a scrap of a logo: a word or two, no sentence. */
export function isScrap(text: string): boolean {
  if (text.length > 25 || /[*_<>[\]`]/u.test(text) || ENDS_LIKE_A_SENTENCE.test(text)) return false;
  return text.split(/\s+/u).length <= 2;
}
