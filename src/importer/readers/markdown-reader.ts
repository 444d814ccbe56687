import type { Definition, FootnoteDefinition, Html, Nodes, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { normalizeText } from '../../core/text/normalize.ts';
import {
  type Aside,
  blocksOfSource,
  bytesAt,
  type DocumentReading,
  type ImageSource,
  receivedImage,
  refuseEndless,
  type SourceBlock,
  sliceOf,
} from '../blocks/read-blocks.ts';
import { blocksOfHtml, parseHtml } from './html-reader.ts';
import { textOf } from './html-shapes.ts';
import { blocksOfTree, type TreeHooks } from './mdast-blocks.ts';
import { withoutPandocMarks } from './pandoc-tables.ts';

const IGNORED = ['codeIndented', 'codeFenced', 'codeText'];
const SIMPLE = new Set([
  'text',
  'strong',
  'emphasis',
  'break',
  'link',
  'paragraph',
  'list',
  'listItem',
  'heading',
  'thematicBreak',
  'blockquote',
]);

const reader = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .data('micromarkExtensions', [{ disable: { null: IGNORED } }])
  .freeze();

interface Shared {
  readonly text: string;
  readonly aside: Aside[];
  readonly inserted: string[];
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly source: ImageSource;
}

export function readMarkdown(
  source: string,
  facts: readonly string[],
  beside: ImageSource = () => null,
): DocumentReading {
  const normal = normalizeText(source);
  refuseEndless(normal);
  const distinct = withDistinctNotes(normal.replace(NUMBERED_UNDERLINED, '$1\\$2'));
  const { text: marked, aside, title } = withoutPandocMarks(distinct);
  // Notion writes Markdown just below it, which would be read as HTML.
  const text = marked.replace(/^<\/?aside>$/gmu, (tag) => {
    aside.push({ reason: 'balisage', text: tag });
    return '';
  });
  const inserted: string[] = [];
  const root = reader.parse(text);
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  for (const node of root.children) {
    if (node.type === 'definition') {
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
      aside.push({ reason: 'balisage', text: sliceOf(node, text) });
    }
    if (node.type === 'footnoteDefinition') footnotes.set(node.identifier, node);
  }
  for (const mark of checkedMarks(root)) aside.push({ reason: 'balisage', text: mark });
  const imagesOf: ImageSource = (address) => bytesAt(address, beside);
  const shared: Shared = { text, aside, inserted, definitions, source: imagesOf };
  const blocks: SourceBlock[] = [];
  let end = 0;
  for (const node of root.children) {
    const line = node.position?.start.line ?? 1;
    const [first, ...rest] = blocksOfNode(node, shared);
    if (first) blocks.push({ ...first, gap: line - end - 1 }, ...rest);
    end = node.position?.end.line ?? line;
  }
  const notes = new Map([...footnotes].map(([label, note]) => [label, noteText(note, shared)]));
  return { blocks, notes, aside, held: normal, inserted, isMarkdown: true, facts, ...(title && { title }) };
}

/** « 1. Un four » over dashes is a heading, not an item and a rule. */
const NUMBERED_UNDERLINED = /^(\d{1,2})([.)] .+\n(?:-{3,}|={3,})[^\S\n]*)$/gmu;

/** Sheets of one document may each have a note `[^1]`: calls go with the definition that follows them. */
function withDistinctNotes(text: string): string {
  const left = new Map<string, number>();
  for (const [, label = ''] of text.matchAll(NOTE_DEFINITION)) left.set(label, (left.get(label) ?? -1) + 1);
  const most = Math.max(0, ...left.values());
  if (most > MOST_SAME_NOTES) throw new RangeError('Too many notes have the same label.');
  if (most === 0) return text;
  const lines = text.split('\n').map((line) => {
    const distinct = line.replace(/\[\^([^\]\s]+)(?=\])/gu, (call, label: string) =>
      call.concat('-'.repeat(left.get(label) ?? 0)),
    );
    for (const [, label = ''] of line.matchAll(NOTE_DEFINITION))
      left.set(label, Math.max(0, (left.get(label) ?? 0) - 1));
    return distinct;
  });
  return lines.join('\n');
}

const MOST_SAME_NOTES = 1000;
const NOTE_DEFINITION = /^ {0,3}\[\^([^\]\s]+)\]:/gmu;

/** « [x] » before an item. */
function checkedMarks(node: Nodes): string[] {
  const mark = node.type === 'listItem' && node.checked === true ? ['x'] : [];
  return 'children' in node ? [...mark, ...node.children.flatMap(checkedMarks)] : mark;
}

function blocksOfNode(node: RootContent, shared: Shared): SourceBlock[] {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return [];
  if (isSimple(node)) return blocksOfSource(node, shared.text);
  if (node.type === 'html') return htmlBlocks(node, shared);
  return blocksOfTree([node], hooksOf(shared));
}

/** Only what sheets are written with: it is kept as it is typed. */
function isSimple(node: Nodes): boolean {
  if (node.type === 'html') return /^<\/?(?:su[bp]|br ?\/?)>$/iu.test(node.value);
  if (node.type === 'listItem' && typeof node.checked === 'boolean') return false;
  return SIMPLE.has(node.type) && (!('children' in node) || node.children.every(isSimple));
}

function htmlBlocks({ value, position }: Html, { aside, inserted, source }: Shared): SourceBlock[] {
  for (const [tag] of value.matchAll(TAG)) aside.push({ reason: 'balisage', text: tag });
  entitiesAside(value.replace(TAG, ''), aside, inserted);
  return blocksOfHtml(parseHtml(value), source).map((block) => ({
    ...block,
    line: position?.start.line ?? 1,
  }));
}

/** A tag, or what no page shows. */
const TAG = /<!--[\s\S]*?-->|<(script|style|template)\b[\s\S]*?<\/\1\s*>|<[^>]*>/giu;

function entitiesAside(text: string, aside: Aside[], inserted: string[]): void {
  for (const [entity] of text.matchAll(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/giu)) {
    const read = textOf(parseHtml(entity));
    if (read === entity) continue;
    aside.push({ reason: 'balisage', text: entity });
    inserted.push(read);
  }
}

function hooksOf(shared: Shared): TreeHooks {
  const { aside, inserted, definitions, text, source } = shared;
  return {
    addressOf: (node) => {
      const definition = definitions.get(node.identifier);
      if (node.referenceType === 'full')
        aside.push({ reason: 'balisage', text: node.label ?? node.identifier });
      if (definition !== undefined) inserted.push(definition.url);
      return definition?.url;
    },
    imageOf: (node) => {
      aside.push({ reason: 'image', text: sliceOf(node, text) });
      const address = 'url' in node ? node.url : (definitions.get(node.identifier)?.url ?? '');
      return receivedImage(address, node.alt ?? '', source(address));
    },
    onLink: (node) => {
      const source = sliceOf(node, text);
      const isTwice = source.startsWith(`[${node.url}]`) || source.startsWith(`[<${node.url}>]`);
      if (isTwice) aside.push({ reason: 'balisage', text: node.url });
      // « commerce@langon.example » is a link to « mailto:… ».
      if (!source.startsWith('[') && !source.includes(node.url)) inserted.push(node.url);
    },
    onText: (node) => entitiesAside(sliceOf(node, text), aside, inserted),
    writeHtml: (html) => {
      if (/^<\/?su[bp]>$/iu.test(html)) return html;
      aside.push({ reason: 'balisage', text: html });
      return /^<br\b/iu.test(html) ? '  \n' : '';
    },
  };
}

function noteText(note: FootnoteDefinition, shared: Shared): string {
  return note.children
    .flatMap((child) => blocksOfNode(child, shared))
    .map((block) => ('text' in block ? block.text : ''))
    .join(' ')
    .replace(/\s*\n\s*/gu, ' ');
}
