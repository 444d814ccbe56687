import { sectionKind } from '../sheet/section-kind.ts';
import type { SourceBlock } from './read-blocks.ts';

export interface SheetBlocks {
  /** Null when the document lost it. */
  readonly title: string | null;
  readonly line: number;
  readonly blocks: readonly SourceBlock[];
}

export interface SplitDocument {
  /** The document's own title and its table of contents. */
  readonly front: readonly SourceBlock[];
  readonly sheets: readonly SheetBlocks[];
  readonly sectionDepth: number;
}

function findSectionDepth(blocks: readonly SourceBlock[]): number {
  const counts = new Map<number, number>();
  for (const block of blocks) {
    if (block.kind !== 'heading' || sectionKind(block.text) === 'other') continue;
    counts.set(block.depth, (counts.get(block.depth) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([depthA, a], [depthB, b]) => b - a || depthA - depthB);
  return best?.[0] ?? 2;
}

export function opensSection(block: SourceBlock, sectionDepth: number): boolean {
  if (block.kind !== 'heading') return false;
  return block.depth === sectionDepth || sectionKind(block.text) !== 'other';
}

/** Also where a new round of sections begins without a title: the document lost it. */
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
  const following = blocks[next];
  const followedByTitle = following !== undefined && isTitle(following, sectionDepth);
  const hasContents = between.some(
    (block) => block.kind === 'list' && block.ordered && block.items.length > 1,
  );
  if (next === -1) return hasContents ? blocks.length : first;
  return followedByTitle || hasContents ? next : first;
}
