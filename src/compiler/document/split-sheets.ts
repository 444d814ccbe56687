import { sectionKind } from '../sheet/section-kind.ts';
import type { SourceBlock } from './source-block.ts';

/** The blocks of one sheet, as they stand in the document. */
export interface SheetBlocks {
  /** The title line, or null when the document lost it. */
  readonly title: string | null;
  /** Line of the document where the sheet begins, from 1. */
  readonly line: number;
  readonly blocks: readonly SourceBlock[];
}

/** A document cut at the titles of its sheets. */
export interface SplitDocument {
  /** What precedes the first sheet: the document's own title, its table of contents. */
  readonly front: readonly SourceBlock[];
  readonly sheets: readonly SheetBlocks[];
  /** Heading depth of the sections, from 1. */
  readonly sectionDepth: number;
}

/** The depth at which this document writes its sections, told by the headings the family knows; 2 when none is known. */
function findSectionDepth(blocks: readonly SourceBlock[]): number {
  const counts = new Map<number, number>();
  for (const block of blocks) {
    if (block.kind !== 'heading' || sectionKind(block.text) === 'other') continue;
    counts.set(block.depth, (counts.get(block.depth) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([depthA, a], [depthB, b]) => b - a || depthA - depthB);
  return best?.[0] ?? 2;
}

/** Whether a block opens a section: a heading of that depth, or a known one at any depth. */
export function opensSection(block: SourceBlock, sectionDepth: number): boolean {
  if (block.kind !== 'heading') return false;
  return block.depth === sectionDepth || sectionKind(block.text) !== 'other';
}

/**
 * Cuts a document into its sheets. A sheet begins at a heading above the sections, or where a new round of sections begins without one:
 * there the title line was lost.
 */
export function splitSheets(blocks: readonly SourceBlock[]): SplitDocument {
  const sectionDepth = findSectionDepth(blocks);
  const start = endOfFront(blocks, sectionDepth);
  const sheets: { title: string | null; line: number; blocks: SourceBlock[] }[] = [];
  let firstKind: string | null = null;
  for (const block of blocks.slice(start)) {
    const opens = opensSection(block, sectionDepth);
    const kind = opens && block.kind === 'heading' ? sectionKind(block.text) : null;
    if (isTitle(block, sectionDepth)) {
      sheets.push({ title: block.kind === 'heading' ? block.text : null, line: block.line, blocks: [] });
      firstKind = null;
      continue;
    }
    if (sheets.length === 0 || (kind !== null && kind !== 'other' && kind === firstKind)) {
      sheets.push({ title: null, line: block.line, blocks: [] });
      firstKind = null;
    }
    firstKind ??= kind;
    sheets.at(-1)?.blocks.push(block);
  }
  return { front: blocks.slice(0, start), sheets, sectionDepth };
}

function isTitle(block: SourceBlock, sectionDepth: number): boolean {
  return block.kind === 'heading' && block.depth < sectionDepth && !opensSection(block, sectionDepth);
}

/** Index of the first block of the first sheet. */
function endOfFront(blocks: readonly SourceBlock[], sectionDepth: number): number {
  const first = blocks.findIndex(
    (block) => isTitle(block, sectionDepth) || opensSection(block, sectionDepth),
  );
  if (first === -1) return blocks.length;
  const opening = blocks[first];
  if (opening === undefined || !isTitle(opening, sectionDepth)) return first;
  const next = blocks.findIndex(
    (block, index) => index > first && (isTitle(block, sectionDepth) || opensSection(block, sectionDepth)),
  );
  const between = blocks.slice(first + 1, next === -1 ? blocks.length : next);
  const followedByTitle = next !== -1 && isTitle(blocks[next] as SourceBlock, sectionDepth);
  const hasContents = between.some(
    (block) => block.kind === 'list' && block.ordered && block.items.length > 1,
  );
  if (next === -1) return hasContents ? blocks.length : first;
  return followedByTitle || hasContents ? next : first;
}
