import type { Table } from 'mdast';
import { type Block, type Inline, inlineText, type PublishedTable } from '../../core/sheet/rich-text.ts';
import { type Reading, toInlines } from './inline.ts';
import { withoutCharacters } from './inline-range.ts';

const BARE_LABEL = /^Tableau\s*:\s*/u;
const LABEL = /^Tableau(?:\s+(?:n°\s*)?(?:\d+|[IVX]+))?\s*[:.–—-]\s/u;
const LONGEST_CAPTION = 300;

export function toTable(node: Table, reading: Reading): PublishedTable {
  const [head = [], ...rows] = node.children.map((row) =>
    row.children.map((cell) => toInlines(cell.children, reading)),
  );
  return { type: 'table', caption: [], ...(rows.length > 0 ? { head, rows } : { head: [], rows: [head] }) };
}

/** « Tableau : … » just above a table, or else just below, is its caption. */
export function withTableCaptions(blocks: readonly Block[]): Block[] {
  const taken = new Set<Block>();
  const captioned = blocks.map((block, at): Block => {
    if (block.type !== 'table') return block;
    const line = [blocks[at - 1], blocks[at + 1]].find(
      (each) => each !== undefined && isCaption(each) && !taken.has(each),
    );
    if (line?.type !== 'paragraph' && line?.type !== 'caption') return block;
    taken.add(line);
    return { ...block, caption: withoutLabel(line.children) };
  });
  return captioned.filter((block) => !taken.has(block));
}

function isCaption(block: Block): boolean {
  if (block.type !== 'paragraph' && block.type !== 'caption') return false;
  const text = inlineText(block.children);
  return text.length <= LONGEST_CAPTION && LABEL.test(text);
}

/** A number is kept: the text may refer to « Tableau 2 ». */
function withoutLabel(children: readonly Inline[]): readonly Inline[] {
  const label = BARE_LABEL.exec(inlineText(children))?.[0];
  return label === undefined ? children : withoutCharacters(children, [...Array(label.length).keys()]);
}
