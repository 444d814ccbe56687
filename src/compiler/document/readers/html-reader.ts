import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import {
  type Aside,
  blockText,
  bytesAt,
  type DocumentReading,
  type ImageSource,
  type Looks,
  receivedImage,
  type SourceBlock,
} from '../read-blocks.ts';
import {
  element,
  find,
  isNamed,
  keepMainRegion,
  layoutCells,
  reshaped,
  summariesAsHeadings,
  textOf,
  unreadReason,
} from './html-shapes.ts';
import { blocksOfTree } from './mdast-blocks.ts';

const parser = unified().use(rehypeParse, { fragment: false }).freeze();

export function readHtml(
  text: string,
  facts: readonly string[],
  isHeading: (words: string) => boolean,
  beside: ImageSource,
): DocumentReading {
  return readHtmlTree(parser.parse(text), facts, (address) => bytesAt(address, beside), isHeading);
}

export const parseHtml = (text: string): Root => parser.parse(text);

/** `isHeading` is given for a whole page, of which only the text is kept. */
export function readHtmlTree(
  tree: Root,
  facts: readonly string[],
  source: ImageSource,
  isHeading?: (words: string) => boolean,
): DocumentReading {
  const held = textOf(tree);
  const aside: Aside[] = [];
  const notes = new Map<string, string>();
  takeHtmlNotes(tree, aside);
  if (isHeading) keepMainRegion(tree, aside, isHeading);
  summariesAsHeadings(tree);
  prepare(tree, aside, notes);
  return { blocks: blocksOfHtml(tree, source), notes, aside, held, inserted: [], isMarkdown: false, facts };
}

const NONE: ImageSource = () => null;

export function blocksOfHtml(tree: Root, source = NONE): SourceBlock[] {
  const mdast = toMdast(tree, {
    handlers: HANDLERS,
    nodeHandlers: { comment: () => undefined },
    newlines: false,
  });
  if (mdast.type !== 'root') return [];
  return blocksOfTree(mdast.children, {
    imageOf: (node) => {
      const address = 'url' in node ? node.url : '';
      return receivedImage(address, node.alt ?? '', source(address));
    },
  });
}

/** In place: sets aside what is no text of the page, and takes the notes. */
function prepare(node: Root | Element, aside: Aside[], notes: Map<string, string>): void {
  const kept: ElementContent[] = [];
  for (const child of contentOf(node.children)) {
    if (child.type !== 'element') {
      kept.push(child);
      continue;
    }
    const reason = isHeading(node) ? undefined : unreadReason(child);
    const shaped = reason === undefined ? reshaped(child) : undefined;
    if (child.tagName === 'note-text') notes.set(String(child.properties.label), noteText(child));
    else if (reason !== undefined) aside.push({ reason, text: textOf(child) });
    else if (shaped !== undefined) {
      const inside: Element = { ...child, tagName: 'div', children: shaped };
      prepare(inside, aside, notes);
      kept.push(inside);
    } else {
      prepare(child, aside, notes);
      const inside = child.tagName === 'noscript' ? child.children : [child];
      kept.push(...captionsOf(child), ...(layoutCells(child) ?? inside));
    }
  }
  node.children = kept;
}

/** A table's caption comes above it, as in sheets. */
function captionsOf(table: Element): Element[] {
  if (table.tagName !== 'table') return [];
  const isCaption = isNamed('caption');
  const captions = table.children.filter(isCaption);
  table.children = table.children.filter((child) => !isCaption(child));
  return captions;
}

function isHeading(node: Root | Element): boolean {
  return node.type === 'element' && /^h[1-6]$/u.test(node.tagName);
}

function contentOf(nodes: readonly RootContent[]): ElementContent[] {
  return nodes.flatMap((node) => (node.type === 'doctype' ? [] : [node]));
}

function noteText(note: Element): string {
  return blocksOfHtml({ type: 'root', children: note.children })
    .map(blockText)
    .join(' ')
    .replace(/\s+/gu, ' ');
}

const paragraph: Handle = (state, node) => {
  if (isTitle(node)) return defaultHandlers.h1(state, { ...node, tagName: 'h1' });
  const result = defaultHandlers.p(state, node);
  if (result === undefined || Array.isArray(result) || result.type !== 'paragraph') return result;
  if (isWordItem(node)) {
    return {
      type: 'list',
      ordered: false,
      spread: false,
      children: [{ type: 'listItem', spread: false, children: [result] }],
    };
  }
  const looks = looksOf(node);
  return looks === undefined ? result : { ...result, data: { looks } };
};

const labelled =
  (label: string): Handle =>
  (state, node) => {
    const text: ElementContent = { type: 'text', value: label };
    return defaultHandlers.p(state, { ...node, tagName: 'p', children: [text, ...node.children] });
  };

const script =
  (name: 'sup' | 'sub'): Handle =>
  (state, node) => [
    { type: 'html', value: `<${name}>` },
    ...state.all(node),
    { type: 'html', value: `</${name}>` },
  ];

const inside: Handle = (state, node) => state.all(node);
const nothing: Handle = () => undefined;

const HANDLERS: Record<string, Handle> = {
  p: paragraph,
  figcaption: labelled('Légende : '),
  caption: labelled('Tableau : '),
  sup: script('sup'),
  sub: script('sub'),
  code: inside,
  del: inside,
  img: (_, { properties: { src, alt } }) => ({
    type: 'image',
    url: String(src ?? ''),
    alt: String(alt ?? ''),
  }),
  input: nothing,
  q: (state, node) => [{ type: 'text', value: '« ' }, ...state.all(node), { type: 'text', value: ' »' }],
  'note-ref': (_, node) => ({
    type: 'footnoteReference',
    identifier: String(node.properties.label),
    label: String(node.properties.label),
  }),
};

/** Word's own HTML: `<p class=MsoTitle>`. */
function isTitle(node: Element): boolean {
  return namesOf(node).some((name) => /^(?:MsoTitle|title)$/u.test(name));
}

function isWordItem(node: Element): boolean {
  return /mso-list:\s*\S+\s+level\d/u.test(String(node.properties.style ?? ''));
}

function namesOf(node: Element): string[] {
  return [node.properties.className ?? []].flat().map(String);
}

function looksOf(node: Element): Looks | undefined {
  const names = namesOf(node);
  const [, given, heavy] =
    /^taille-([\d_]+)(-gras)?$/u.exec(names.find((name) => name.startsWith('taille-')) ?? '') ?? [];
  if (given !== undefined) return { size: Number(given.replace('_', '.')), ...(heavy && { bold: true }) };
  const sizes = [...sizesIn(node, null)];
  const letters = sizes.reduce((sum, [, length]) => sum + length, 0);
  const [size] = sizes.sort(([, a], [, b]) => b - a)[0] ?? [null];
  const bold = letters > 0 && boldLetters(node, false) >= letters * 0.9;
  if (!bold && size === null) return undefined;
  return { ...(bold && { bold }), ...(size !== null && { size }) };
}

function* sizesIn(node: Element, inherited: number | null): Iterable<[number | null, number]> {
  const size = sizeOf(node) ?? inherited;
  for (const child of node.children) {
    if (child.type === 'text') yield [size, child.value.trim().length];
    else if (child.type === 'element') yield* sizesIn(child, size);
  }
}

function sizeOf(node: Element): number | null {
  const [, number, unit] =
    /font-size:\s*([\d.]+)(pt|px|em|rem|%)/u.exec(String(node.properties.style ?? '')) ?? [];
  if (number !== undefined)
    return Number(number) * ({ px: 0.75, em: 12, rem: 12, '%': 0.12 }[unit ?? ''] ?? 1);
  const given = Number(node.tagName === 'font' ? node.properties.size : Number.NaN);
  return Number.isFinite(given) ? ([8, 8, 10, 12, 14, 18, 24, 36][given] ?? null) : null;
}

function boldLetters(node: Element, inherited: boolean): number {
  const style = String(node.properties.style ?? '');
  const bold =
    inherited || /^(?:b|strong)$/u.test(node.tagName) || /font-weight:\s*(?:bold|[6-9]00)/u.test(style);
  let letters = 0;
  for (const child of node.children) {
    if (child.type === 'text' && bold) letters += child.value.trim().length;
    else if (child.type === 'element') letters += boldLetters(child, bold);
  }
  return letters;
}

const CALL = /^\s*[[(]?(?:\d{1,3}|[*†ivx]{1,5})?[\])]?\s*$/u;
const NOTE_BLOCKS = new Set(['li', 'p', 'div', 'aside', 'dd', 'td', 'note-text']);

interface Placed {
  readonly element: Element;
  readonly parents: readonly (Root | Element)[];
}

/** In place: a link to a passage that links back is the call of a note, whatever program wrote the page. */
function takeHtmlNotes(tree: Root, aside: Aside[]): void {
  const links: Placed[] = [];
  const targets = new Map<string, Placed>();
  walk(tree, [], (found) => {
    const { id, name, href } = found.element.properties;
    for (const key of [id, name]) if (typeof key === 'string') targets.set(key, found);
    if (found.element.tagName === 'a' && typeof href === 'string' && href.startsWith('#')) links.push(found);
  });
  const notes = new Map<Element, string>();
  for (const link of links) {
    const target = targets.get(targetOf(link.element));
    const block = target && blockOf(target);
    if (block === undefined || !isCall(link, block)) continue;
    const label = notes.get(block.element) ?? String(notes.size + 1);
    notes.set(block.element, label);
    setAside(link.element, aside);
    link.element.tagName = 'note-ref';
    link.element.properties = { label };
    link.element.children = [];
  }
  for (const [block, label] of notes) {
    withoutLinksBack(block, aside);
    block.children = [element('note-text', block.children, { label })];
    if (block.tagName === 'li' || block.tagName === 'p') block.tagName = 'div';
  }
  for (const { parents } of links) unwrapScript(parents);
}

function targetOf(link: Element): string {
  const href = String(link.properties.href ?? '').slice(1);
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

function isCall(link: Placed, block: Placed): boolean {
  if (link.element.tagName !== 'a' || !CALL.test(textOf(link.element))) return false;
  if (link.parents.includes(block.element)) return false;
  const { id, name } = link.element.properties;
  const names = [
    ...[id, name].filter((key) => typeof key === 'string'),
    ...link.parents.flatMap((parent) => (parent.type === 'element' ? [parent.properties.id] : [])),
  ];
  return find(block.element, isNamed('a')).some((back) => names.includes(targetOf(back)));
}

function blockOf({ element, parents }: Placed): Placed | undefined {
  if (NOTE_BLOCKS.has(element.tagName)) return { element, parents };
  const at = parents.findLastIndex((parent) => parent.type === 'element' && NOTE_BLOCKS.has(parent.tagName));
  const block = parents[at];
  return block?.type === 'element' ? { element: block, parents: parents.slice(0, at) } : undefined;
}

function withoutLinksBack(block: Element, aside: Aside[]): void {
  block.children = block.children.filter((child) => {
    if (child.type !== 'element') return true;
    const isBack = child.tagName === 'a' && String(child.properties.href ?? '').startsWith('#');
    if (isBack && /^\s*(?:[[(]?\d{0,3}[\])]?|[↑↩⏎^*†]+)\s*$/u.test(textOf(child).replace(/\ufe0e/gu, ''))) {
      setAside(child, aside);
      return false;
    }
    withoutLinksBack(child, aside);
    return true;
  });
}

function setAside(element: Element, aside: Aside[]): void {
  const text = textOf(element).trim();
  if (text !== '') aside.push({ reason: 'balisage', text });
}

function unwrapScript(parents: readonly (Root | Element)[]): void {
  const parent = parents.at(-1);
  if (parent?.type !== 'element' || parent.tagName !== 'sup') return;
  if (parent.children.some(isNamed('note-ref'))) parent.tagName = 'span';
}

function walk(node: Nodes, parents: readonly (Root | Element)[], each: (found: Placed) => void): void {
  if (node.type !== 'root' && node.type !== 'element') return;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    each({ element: child, parents: [...parents, node] });
    walk(child, [...parents, node], each);
  }
}
