import type { Element, ElementContent, Nodes, Root } from 'hast';
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { MOST_PARAGRAPHS } from '../../content/files/xml.ts';
import {
  type Aside,
  blockText,
  type DocumentReading,
  decoded,
  type ImageSource,
  type Looks,
  receivedImage,
  refuseEndless,
  type SourceBlock,
} from '../blocks/read-blocks.ts';
import {
  element,
  find,
  headingsFirst,
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

const MOST_TAGS = 50_000;

/** Throws a RangeError for a page of more tags than any author's. */
export function parseHtml(text: string): Root {
  if (text.split('<', MOST_TAGS).length === MOST_TAGS) throw new RangeError('There are too many tags.');
  return parser.parse(text);
}

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
  headingsFirst(tree);
  summariesAsHeadings(tree);
  prepare(tree, aside, notes);
  return { blocks: blocksOfHtml(tree, source), notes, aside, held, inserted: [], isMarkdown: false, facts };
}

export function blocksOfHtml(tree: Root, source: ImageSource = () => null): SourceBlock[] {
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
  if (node.children.length > MOST_PARAGRAPHS) throw new RangeError('An element has too many children.');
  for (const child of node.children) {
    if (child.type === 'doctype') continue;
    if (child.type === 'text') refuseEndless(child.value);
    if (child.type !== 'element') {
      kept.push(child);
      continue;
    }
    const isInHeading = node.type === 'element' && /^h[1-6]$/u.test(node.tagName);
    const reason = isInHeading ? undefined : unreadReason(child);
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
  if (isWordItem(node)) return { type: 'list', children: [{ type: 'listItem', children: [result] }] };
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
  'note-ref': (_, { properties }) => {
    const label = String(properties.label);
    return { type: 'footnoteReference', identifier: label, label };
  },
};

/** Word's own HTML: `<p class=MsoTitle>`. */
const isTitle = (node: Element): boolean => namesOf(node).some((name) => /^(?:MsoTitle|title)$/u.test(name));

const isWordItem = (node: Element): boolean =>
  /mso-list:\s*\S+\s+level\d/u.test(String(node.properties.style ?? ''));

const namesOf = (node: Element): string[] => [node.properties.className ?? []].flat().map(String);

function looksOf(node: Element): Looks | undefined {
  const names = namesOf(node);
  const [, given, heavy] =
    /^taille-([\d_]+)(-gras)?$/u.exec(names.find((name) => name.startsWith('taille-')) ?? '') ?? [];
  if (given !== undefined) return { size: Number(given.replace('_', '.')), ...(heavy && { bold: true }) };
  const runs = [...runsIn(node, { size: null, bold: false })];
  const lettersOf = (some: typeof runs) => some.reduce((sum, { letters }) => sum + letters, 0);
  const letters = lettersOf(runs);
  const size = runs.toSorted((a, b) => b.letters - a.letters)[0]?.size ?? null;
  const bold = letters > 0 && lettersOf(runs.filter((run) => run.bold)) >= letters * 0.9;
  if (!bold && size === null) return undefined;
  return { ...(bold && { bold }), ...(size !== null && { size }) };
}

interface RunLooks {
  readonly size: number | null;
  readonly bold: boolean;
}

function* runsIn(node: Element, within: RunLooks): Iterable<RunLooks & { letters: number }> {
  const isBold = /font-weight:\s*(?:bold|[6-9]00)/u.test(String(node.properties.style ?? ''));
  const bold = within.bold || isBold || /^(?:b|strong)$/u.test(node.tagName);
  const looks = { size: sizeOf(node) ?? within.size, bold };
  for (const child of node.children) {
    if (child.type === 'text') yield { ...looks, letters: child.value.trim().length };
    else if (child.type === 'element') yield* runsIn(child, looks);
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
    Object.assign(link.element, element('note-ref', [], { label }));
    const parent = link.parents.at(-1);
    if (parent?.type === 'element' && parent.tagName === 'sup') parent.tagName = 'span';
  }
  for (const [block, label] of notes) {
    withoutLinksBack(block, aside);
    block.children = [element('note-text', block.children, { label })];
    if (block.tagName === 'li' || block.tagName === 'p') block.tagName = 'div';
  }
}

const targetOf = ({ properties }: Element) => decoded(String(properties.href ?? '').slice(1));

function isCall(link: Placed, block: Placed): boolean {
  if (!CALL.test(textOf(link.element)) || link.parents.includes(block.element)) return false;
  const within = link.parents.flatMap((parent) => (parent.type === 'element' ? [parent.properties.id] : []));
  const names = [link.element.properties.id, link.element.properties.name, ...within];
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

function walk(node: Nodes, parents: readonly (Root | Element)[], each: (found: Placed) => void): void {
  if (node.type !== 'root' && node.type !== 'element') return;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    each({ element: child, parents: [...parents, node] });
    walk(child, [...parents, node], each);
  }
}
