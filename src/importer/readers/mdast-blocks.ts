import type * as Mdast from 'mdast';
import { BULLET_SIGNS } from '../../compiler/sheet/block.ts';
import { coalesce } from '../../core/collections/group-by.ts';
import {
  blockText,
  type Looks,
  mapText,
  type Placed,
  type ReceivedImage,
  type SourceBlock,
  typedBullets,
  withWholeLists,
} from '../blocks/read-blocks.ts';

declare module 'mdast' {
  interface ParagraphData {
    looks?: Looks;
  }
}

type Flow = Mdast.RootContent | Mdast.BlockContent | Mdast.DefinitionContent;

type ImageNode = Mdast.Image | Mdast.ImageReference;

/** How a reader handles the inline marks that depend on its document. */
export interface TreeHooks {
  readonly addressOf?: (node: Mdast.LinkReference) => string | undefined;
  readonly writeHtml?: (html: string) => string;
  readonly imageOf?: (node: ImageNode) => ReceivedImage;
  readonly onImage?: (node: ImageNode) => void;
  readonly onText?: (node: Mdast.Text) => void;
  readonly onLink?: (node: Mdast.Link) => void;
}

/** Blocks in the sheet format, whatever the format of the document. Images come after their block. */
export function blocksOfTree(nodes: readonly Flow[], hooks: TreeHooks = {}): SourceBlock[] {
  const placed = nodes.flatMap((node): SourceBlock[] => {
    const found: ImageNode[] = [];
    const start = node.position?.start.line ?? 1;
    const blocks = blocksOfNode(node, { ...hooks, onImage: (image) => found.push(image) }, start);
    const line = blocks.at(-1)?.line ?? start;
    const images = found.flatMap((image) => hooks.imageOf?.(image) ?? []);
    return [...blocks, ...images.map((image): SourceBlock => ({ kind: 'image', image, line, gap: 0 }))];
  });
  return withWholeLists(placed);
}

const nestedBlocks = (nodes: readonly Flow[], hooks: TreeHooks, line = 1): SourceBlock[] =>
  nodes.flatMap((node) => blocksOfNode(node, hooks, node.position?.start.line ?? line));

function blocksOfNode(node: Flow, hooks: TreeHooks, line: number): SourceBlock[] {
  const at = { line, gap: 1 };
  switch (node.type) {
    case 'heading': {
      const text = writeInline(node.children, hooks)
        .replace(/\s*\n\s*/gu, ' ')
        .trim();
      // Word and writers of HTML put headings in bold.
      const words = text.replace(/^\*\*([^*]+)\*\*$/u, '$1');
      return text === '' ? [] : [{ kind: 'heading', depth: node.depth, text: words, ...at }];
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

function paragraphBlocks(written: string, at: Placed, looks: Looks | undefined): SourceBlock[] {
  const text = written.replace(/(?<![^\n])[ \t\u3000]+/gu, '').trim();
  if (text === '') return [];
  const parts = text.split(/ *\n(?:[ \\]*\n)+/u).filter((part) => part.trim() !== '');
  if (parts.length > 1) return parts.flatMap((part) => paragraphBlocks(part, at, looks));
  if (BULLET_SIGNS.test(text)) return [typedBullets(text, at)];
  return [{ kind: 'paragraph', text: escapeStart(text), ...at, ...(looks && { looks }) }];
}

function quoteBlocks(inner: SourceBlock[], at: Placed): SourceBlock[] {
  if (!inner.every((block) => block.kind === 'paragraph' || block.kind === 'quote')) return inner;
  const text = inner.map(blockText).join('\n\n');
  return text === '' ? [] : [{ kind: 'quote', text, ...at }];
}

function listBlocks(node: Mdast.List, hooks: TreeHooks, at: Placed): SourceBlock[] {
  // Word numbers its headings by a list: a list of headings is none.
  const isStructure = ({ type }: Flow) => type === 'heading' || type === 'table';
  if (node.children.some((item) => item.children.some(isStructure)))
    return node.children.flatMap((item) => nestedBlocks(item.children, hooks, at.line));
  const items = node.children
    .map((item, index) => ({
      text: itemText(item, hooks),
      marker: node.ordered ? `${(node.start ?? 1) + index}.` : '-',
    }))
    .filter((item) => item.text !== '');
  return items.length === 0 ? [] : [{ kind: 'list', ordered: node.ordered === true, items, ...at }];
}

function itemText(item: Mdast.ListItem, hooks: TreeHooks): string {
  const texts = nestedBlocks(item.children, hooks).flatMap((block) => {
    const text = blockText(
      mapText(block, (each) => (block.kind === 'list' ? each.replace(/\n/gu, '\n  ') : each)),
    );
    return text === '' ? [] : [block.kind === 'list' ? '\n' : '\n\n', text];
  });
  return texts.slice(1).join('').replace(BULLET_SIGNS, '');
}

function rowsOf(table: Mdast.Table, hooks: TreeHooks): string[][] {
  return table.children
    .map((row) => row.children.map((cell) => cellText(cell, hooks)))
    .filter((row) => row.some((cell) => cell !== ''));
}

function cellText(cell: Mdast.TableCell, hooks: TreeHooks): string {
  const parts: readonly Mdast.Nodes[] = cell.children;
  const isFlow = parts.some(({ type }) => FLOW.has(type));
  const lines = isFlow ? parts.map((part) => flowText(part, hooks)) : [writeInline(parts, hooks)];
  return lines
    .flatMap((text) => text.split(/ *\n\s*/u))
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('<br>');
}

const FLOW = new Set(['paragraph', 'list', 'heading', 'blockquote', 'table']);

function flowText(node: Mdast.Nodes, hooks: TreeHooks): string {
  if (node.type === 'list')
    return node.children
      .map((item) => `• ${item.children.map((each) => flowText(each, hooks)).join(' ')}`)
      .join('\n');
  if (node.type === 'table')
    return node.children.flatMap((row) => row.children.map((cell) => cellText(cell, hooks))).join('\n');
  if (node.type === 'blockquote') return node.children.map((each) => flowText(each, hooks)).join('\n');
  return writeInline('children' in node ? node.children : [node], hooks);
}

/** Inline content in the sheet format: what its parser would take for a mark is escaped. */
function writeInline(nodes: readonly Mdast.Nodes[], hooks: TreeHooks): string {
  // « **a****b** » is one run in bold.
  const whole = coalesce(nodes, (last, node) =>
    isMarked(node) && last.type === node.type
      ? { ...last, children: [...last.children, ...node.children] }
      : null,
  );
  return whole.map((node, index) => writeNode(node, whole[index + 1], hooks)).join('');
}

/** Escapes what would make a heading, an item or a row of a paragraph. */
export const escapeStart = (text: string): string =>
  text.replace(/^(?=#{1,6}\s|>|[-+*]\s|\||\[\^)/gmu, '\\').replace(/^(\d{1,9})(?=[.)](?:\s|$))/gmu, '$1\\');

export function escapeWords(text: string): string {
  return text
    .replace(/[\\*]/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[a-z/!?])/giu, '\\<')
    .replace(/\[(?=\^|[^\]]*\][(:])/gu, '\\[')
    .replace(/&(?=#?\w+;)/gu, '\\&');
}

const isMarked = (node: Mdast.Nodes): node is Mdast.Strong | Mdast.Emphasis =>
  node.type === 'strong' || node.type === 'emphasis';

function writeNode(node: Mdast.Nodes, next: Mdast.Nodes | undefined, hooks: TreeHooks): string {
  switch (node.type) {
    case 'text':
      hooks.onText?.(node);
      return escapeWords(node.value.replace(/\u00ad/gu, '').replace(/[\t\n ]+/gu, ' '));
    case 'inlineCode':
      return escapeWords(node.value);
    case 'strong':
      return marked('**', writeInline(node.children, hooks), next);
    case 'emphasis':
      return marked('*', writeInline(node.children, hooks), next);
    case 'break':
      return '  \n';
    case 'link':
      hooks.onLink?.(node);
      return writeLink(node.url, writeInline(node.children, hooks));
    case 'linkReference':
      return writeLink(hooks.addressOf?.(node) ?? '', writeInline(node.children, hooks));
    case 'footnoteReference':
      return `[^${node.label ?? node.identifier}]`;
    case 'html':
      return hooks.writeHtml?.(node.value) ?? node.value;
    case 'image':
    case 'imageReference':
      hooks.onImage?.(node);
      return '';
    default:
      return 'children' in node ? writeInline(node.children, hooks) : '';
  }
}

/** Marks touch words on the inside, and no letter on the outside. */
function marked(mark: string, inside: string, next: Mdast.Nodes | undefined): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(inside) ?? [];
  if (words === '' || words.includes(mark)) return inside;
  const stuck = after === '' && next?.type === 'text' && /^[\p{L}\p{N}]/u.test(next.value);
  return stuck ? inside : `${before}${mark}${words}${mark}${after}`;
}

function writeLink(url: string, words: string): string {
  if (!/^(?:https?:|mailto:|tel:)/iu.test(url)) return words;
  const bare = words.replaceAll('\\', '');
  if (bare.trim() === '') return '';
  if (bare === url) return url;
  return `[${words}](${url
    .replace(/[\s<>]/gu, encodeURIComponent)
    .replace(/\(/gu, '%28')
    .replace(/\)/gu, '%29')})`;
}
