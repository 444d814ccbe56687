import type { Initiative, Section } from '../../src/core/sheet/initiative.ts';
import { type Block, inlineText, runsIn } from '../../src/core/sheet/rich-text.ts';

const blockTexts = (block: Block) => runsIn(block).map(inlineText);

function sectionTexts({ heading, blocks, quotation }: Section): string[] {
  const quoted = quotation
    ? [
        quotation.author,
        quotation.role ?? '',
        inlineText(quotation.question ?? []),
        ...quotation.paragraphs.map(inlineText),
      ]
    : [heading];
  return [...quoted, ...blocks.flatMap(blockTexts)];
}

/** Every text that a sheet's page must show, in pieces. */
export function textsOfSheet({ title, sections }: Initiative): string[] {
  return [title, ...sections.flatMap(sectionTexts)].filter((text) => text.trim() !== '');
}

/** Without spaces: a page breaks lines where it likes. */
export const squeezed = (text: string): string => text.replace(/\s+/gu, '');
