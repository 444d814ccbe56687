import type {
  BlockContent,
  DefinitionContent,
  Image,
  ImageReference,
  List,
  ListItem,
  Nodes,
  RootContent,
  Table,
  TableCell,
} from 'mdast';
import { BULLET_PICTURES } from '../../sheet/block.ts';
import { blockText, type Looks, type ReceivedImage, type SourceBlock } from '../read-blocks.ts';
import { escapeStart, type InlineHooks, writeInline } from './write-inline.ts';

declare module 'mdast' {
  interface ParagraphData {
    looks?: Looks;
  }
}

type Flow = RootContent | BlockContent | DefinitionContent;

interface Place {
  readonly line: number;
  readonly gap: number;
}

type ImageNode = Image | ImageReference;

export interface TreeHooks extends Omit<InlineHooks, 'onImage'> {
  readonly imageOf?: (node: ImageNode) => ReceivedImage;
}

/** What documents hold, in the sheet format, whatever marks their own format has. Images come after their block. */
export function blocksOfTree(nodes: readonly Flow[], hooks: TreeHooks = {}): SourceBlock[] {
  const placed = nodes.flatMap((node): SourceBlock[] => {
    const found: ImageNode[] = [];
    const blocks = blocksOfNode(
      node,
      { ...hooks, onImage: (image) => found.push(image) },
      node.position?.start.line ?? 1,
    );
    const line = blocks.at(-1)?.line ?? node.position?.start.line ?? 1;
    const images = found.flatMap((image) => hooks.imageOf?.(image) ?? []);
    return [...blocks, ...images.map((image): SourceBlock => ({ kind: 'image', image, line, gap: 0 }))];
  });
  return withWholeLists(placed);
}

/** Bullets typed by hand are a paragraph each. */
function withWholeLists(blocks: readonly SourceBlock[]): SourceBlock[] {
  const whole: SourceBlock[] = [];
  for (const block of blocks) {
    const last = whole.at(-1);
    if (block.kind === 'list' && last?.kind === 'list' && !block.ordered && !last.ordered)
      whole[whole.length - 1] = { ...last, items: [...last.items, ...block.items] };
    else whole.push(block);
  }
  return whole;
}

function nestedBlocks(nodes: readonly Flow[], hooks: InlineHooks, line = 1): SourceBlock[] {
  return nodes.flatMap((node) => blocksOfNode(node, hooks, node.position?.start.line ?? line));
}

function blocksOfNode(node: Flow, hooks: InlineHooks, line: number): SourceBlock[] {
  const at = { line, gap: 1 };
  switch (node.type) {
    case 'heading': {
      const text = writeInline(node.children, hooks)
        .replace(/\s*\n\s*/gu, ' ')
        .trim();
      return text === '' ? [] : [{ kind: 'heading', depth: node.depth, text: withoutBold(text), ...at }];
    }
    case 'paragraph':
      return paragraphBlocks(writeInline(node.children, hooks), at, node.data?.looks);
    case 'blockquote':
      return quoteBlocks(nestedBlocks(node.children, hooks, line), at);
    case 'list':
      return listBlocks(node, hooks, at);
    case 'table':
      return [{ kind: 'table', rows: rowsOf(node, hooks), ...at }];
    case 'code':
      return node.value.trim() === '' ? [] : [{ kind: 'paragraph', text: escapeStart(node.value), ...at }];
    case 'listItem':
    case 'footnoteDefinition':
      return nestedBlocks(node.children, hooks, line);
    default:
      return paragraphBlocks(writeInline([node], hooks), at, undefined);
  }
}

function paragraphBlocks(written: string, at: Place, looks: Looks | undefined): SourceBlock[] {
  const text = cleanLines(written);
  if (text === '') return [];
  const parts = text.split(/ *\n(?:[ \\]*\n)+/u).filter((part) => part.trim() !== '');
  if (parts.length > 1) return parts.flatMap((part) => paragraphBlocks(part, at, looks));
  if (BULLET_PICTURES.test(text)) {
    const items = text
      .split('\n')
      .map((each) => ({ text: each.replace(BULLET_PICTURES, '').trim(), marker: '-' }));
    return [{ kind: 'list', ordered: false, items: items.filter((item) => item.text !== ''), ...at }];
  }
  return [{ kind: 'paragraph', text: escapeStart(text), ...at, ...(looks && { looks }) }];
}

function quoteBlocks(inner: SourceBlock[], at: Place): SourceBlock[] {
  if (!inner.every((block) => block.kind === 'paragraph' || block.kind === 'quote')) return inner;
  const text = inner.map(blockText).join('\n\n');
  return text === '' ? [] : [{ kind: 'quote', text, ...at }];
}

function listBlocks(node: List, hooks: InlineHooks, at: Place): SourceBlock[] {
  if (holdsStructure(node))
    return node.children.flatMap((item) => nestedBlocks(item.children, hooks, at.line));
  const items = node.children
    .map((item, index) => ({
      text: itemText(item, hooks),
      marker: node.ordered ? `${(node.start ?? 1) + index}.` : '-',
    }))
    .filter((item) => item.text !== '');
  return items.length === 0 ? [] : [{ kind: 'list', ordered: node.ordered === true, items, ...at }];
}

/** Word numbers its headings by a list: what holds them is no list. */
function holdsStructure(node: List): boolean {
  return node.children.some((item) =>
    item.children.some(({ type }) => type === 'heading' || type === 'table'),
  );
}

function itemText(item: ListItem, hooks: InlineHooks): string {
  let whole = '';
  for (const block of nestedBlocks(item.children, hooks)) {
    const text =
      block.kind === 'list'
        ? block.items.map((each) => `${each.marker} ${each.text.replace(/\n/gu, '\n  ')}`).join('\n')
        : blockText(block);
    if (whole !== '' && text !== '') whole += block.kind === 'list' ? '\n' : '\n\n';
    whole += text;
  }
  return whole.replace(BULLET_PICTURES, '');
}

function rowsOf(table: Table, hooks: InlineHooks): string[][] {
  return table.children
    .map((row) => row.children.map((cell) => cellText(cell, hooks)))
    .filter((row) => row.some((cell) => cell !== ''));
}

function cellText(cell: TableCell, hooks: InlineHooks): string {
  const parts: readonly Nodes[] = cell.children;
  const isFlow = parts.some(({ type }) => FLOW.has(type));
  const lines = isFlow ? parts.map((part) => flowText(part, hooks)) : [writeInline(parts, hooks)];
  return lines
    .flatMap((text) => text.split(/ *\n\s*/u))
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('<br>');
}

const FLOW = new Set(['paragraph', 'list', 'heading', 'blockquote', 'table']);

function flowText(node: Nodes, hooks: InlineHooks): string {
  if (node.type === 'list')
    return node.children
      .map((item) => `• ${item.children.map((each) => flowText(each, hooks)).join(' ')}`)
      .join('\n');
  if (node.type === 'table')
    return node.children.flatMap((row) => row.children.map((cell) => cellText(cell, hooks))).join('\n');
  if (node.type === 'blockquote') return node.children.map((each) => flowText(each, hooks)).join('\n');
  return writeInline('children' in node ? node.children : [node], hooks);
}

/** Word and writers of HTML put headings in bold. */
function withoutBold(text: string): string {
  const [, inside] = /^\*\*([^*]+)\*\*$/u.exec(text) ?? [];
  return inside ?? text;
}

function cleanLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^[ \t\u3000]+/u, ''))
    .join('\n')
    .replace(/^(?:\s*\n)+|\s+$/gu, '')
    .trim();
}
