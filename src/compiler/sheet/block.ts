import type { BlockContent, DefinitionContent, List, ListItem, Paragraph, RootContent, Table } from 'mdast';
import { spotOfNode } from '../../content/diagnostics/reporter.ts';
import { type Block, type Inline, inlineText, type PublishedTable } from '../../core/sheet/rich-text.ts';
import { type Reading, toInlines } from './inline.ts';
import { withoutCharacters } from './inline-range.ts';
import { sourceOf } from './markdown.ts';

const CAPTION = /^légendes?\s*:\s*/iu;
/** Word processors begin items with these: marks, not words. */
export const BULLET_SIGNS = /^[▶►▸➤➔‣•●▪■◆\s]*[▶►▸➤➔‣•●▪■◆]\s*/u;

type FlowContent = RootContent | BlockContent | DefinitionContent;

/** In a section of figures, a `+` list is lines that begin with a sign. */
export function toBlocks(node: FlowContent, reading: Reading, inFigures: boolean): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraph(node, reading)];
    case 'heading':
      return [{ type: 'heading', children: toInlines(node.children, reading) }];
    case 'list':
      return inFigures && isSigned(node, reading)
        ? signedLines(node, reading)
        : [list(node, reading, inFigures)];
    case 'blockquote':
      reading.reporter.warn(
        'citation-hors-de-sa-partie',
        spotOfNode(node),
        'Ce passage marqué « > » n’est pas sous un titre « ## Ce qu’en dit … » : il est publié comme un texte ordinaire.',
        'Placez-le sous son titre, ou retirez les « > ».',
      );
      return node.children.flatMap((child) => toBlocks(child, reading, inFigures));
    case 'thematicBreak':
    case 'footnoteDefinition':
      return [];
    case 'table':
      return [toTable(node, reading)];
    default:
      return [{ type: 'paragraph', children: [{ type: 'text', value: sourceOf(node, reading.text) }] }];
  }
}

function paragraph(node: Paragraph, reading: Reading): Block {
  const children = toInlines(node.children, reading);
  const label = CAPTION.exec(inlineText(children))?.[0];
  return label === undefined
    ? { type: 'paragraph', children }
    : { type: 'caption', children: withoutStart(children, label.length) };
}

function list(node: List, reading: Reading, inFigures: boolean): Block {
  const items = node.children.map((item) => itemBlocks(item, reading, inFigures).map(withoutBullet));
  return { type: 'list', ordered: node.ordered === true, items };
}

function itemBlocks(item: ListItem, reading: Reading, inFigures: boolean): Block[] {
  return item.children.flatMap((child) => toBlocks(child, reading, inFigures));
}

function withoutBullet(block: Block, index: number): Block {
  if (index > 0 || block.type !== 'paragraph') return block;
  const bullet = BULLET_SIGNS.exec(inlineText(block.children))?.[0];
  return bullet === undefined ? block : { ...block, children: withoutStart(block.children, bullet.length) };
}

function withoutStart(children: readonly Inline[], length: number): Inline[] {
  return withoutCharacters(children, [...Array(length).keys()]);
}

function isSigned(node: List, reading: Reading): boolean {
  return reading.text[node.position?.start.offset ?? 0] === '+';
}

/** « + 17 % de salariés »: Markdown took the sign for a bullet. */
function signedLines(node: List, reading: Reading): Block[] {
  return node.children.flatMap((item) => {
    const [first, ...rest] = itemBlocks(item, reading, true);
    if (first?.type !== 'paragraph')
      return [{ type: 'paragraph', children: [SIGN] }, ...(first ? [first] : []), ...rest];
    return [{ type: 'paragraph', children: [SIGN, ...first.children] }, ...rest];
  });
}

const SIGN: Inline = { type: 'text', value: '+ ' };

const BARE_TABLE_LABEL = /^Tableau\s*:\s*/u;
const TABLE_LABEL = /^Tableau(?:\s+(?:n°\s*)?(?:\d+|[IVX]+))?\s*[:.–—-]\s/u;
const LONGEST_CAPTION = 300;

function toTable(node: Table, reading: Reading): PublishedTable {
  const [head = [], ...rows] = node.children.map((row) =>
    row.children.map((cell) => toInlines(cell.children, reading)),
  );
  if (rows.length === 0) return { type: 'table', caption: [], head: [], rows: [head] };
  return { type: 'table', caption: [], head: head.some((cell) => cell.length > 0) ? head : [], rows };
}

/** « Tableau : … » just above a table, or else just below, is its caption. */
export function withTableCaptions(blocks: readonly Block[]): Block[] {
  const taken = new Set<Block>();
  const captioned = blocks.map((block, at): Block => {
    if (block.type !== 'table') return block;
    const line = [blocks[at - 1], blocks[at + 1]].find(
      (each) => each !== undefined && isTableCaption(each) && !taken.has(each),
    );
    if (line?.type !== 'paragraph' && line?.type !== 'caption') return block;
    taken.add(line);
    return { ...block, caption: withoutLabel(line.children) };
  });
  return captioned.filter((block) => !taken.has(block));
}

function isTableCaption(block: Block): boolean {
  if (block.type !== 'paragraph' && block.type !== 'caption') return false;
  const text = inlineText(block.children);
  return text.length <= LONGEST_CAPTION && TABLE_LABEL.test(text);
}

/** A number is kept: the text may refer to « Tableau 2 ». */
function withoutLabel(children: readonly Inline[]): readonly Inline[] {
  const label = BARE_TABLE_LABEL.exec(inlineText(children))?.[0];
  return label === undefined ? children : withoutStart(children, label.length);
}
