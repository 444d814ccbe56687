import type { Quotation, Section } from '../../core/sheet/initiative.ts';
import { type Block, type Inline, mapRuns as mapRunsOfBlock, runsIn } from '../../core/sheet/rich-text.ts';
import { keyFigures } from '../sheet/key-figures.ts';

/** Replaces each character of a link, whose words name a page, not a place. */
const LINKED = '\ufffc';

/** As long as `inlineText`, so that indices agree. */
export function runText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type === 'break') return '\n';
      if (node.type === 'call') return '';
      const text = runText(node.children);
      return node.type === 'link' ? LINKED.repeat(text.length) : text;
    })
    .join('');
}

/** Straight apostrophes, plain spaces and hyphens; the length does not change. */
export function plainText(text: string): string {
  return text
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/[\u00a0\u202f]/gu, ' ')
    .replace(/[‐‑]/gu, '-');
}

type Run = readonly Inline[];

/** Where a place may be marked, in reading order: all but headings. */
export function runsOf(sections: readonly Section[]): Run[] {
  return sections.flatMap(({ quotation, blocks }) => [
    ...(quotation?.question ? [quotation.question] : []),
    ...(quotation?.paragraphs ?? []),
    ...blocks.flatMap(runsOfBlock),
  ]);
}

export function mapRuns(sections: readonly Section[], change: (run: Run) => Run): Section[] {
  return sections.map((section) => {
    const blocks = section.blocks.map((block) => mapBlock(block, change));
    return {
      ...section,
      blocks,
      ...(section.keyFigures && { keyFigures: keyFigures(blocks) }),
      ...(section.quotation && { quotation: mapQuotation(section.quotation, change) }),
    };
  });
}

function runsOfBlock(block: Block): Run[] {
  if (block.type === 'list') return block.items.flatMap((item) => item.flatMap(runsOfBlock));
  return block.type === 'heading' ? [] : runsIn(block);
}

function mapBlock(block: Block, change: (run: Run) => Run): Block {
  if (block.type === 'heading') return block;
  if (block.type !== 'list') return mapRunsOfBlock(block, change);
  return { ...block, items: block.items.map((item) => item.map((inner) => mapBlock(inner, change))) };
}

function mapQuotation(quotation: Quotation, change: (run: Run) => Run): Quotation {
  const { question, paragraphs } = quotation;
  return { ...quotation, question: question && change(question), paragraphs: paragraphs.map(change) };
}
