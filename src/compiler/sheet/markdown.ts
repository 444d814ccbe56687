import type { Nodes } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Constructs that the sheet format does not have: their marks are words. */
const NOT_READ = ['codeIndented', 'codeFenced', 'codeText', 'definition', 'htmlFlow', 'setextUnderline'];

const reader = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [{ disable: { null: NOT_READ } }, gfmTable(), gfmFootnote()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()])
  .freeze();

/** Reads any text in linear time. `text` is what the author typed, which the positions of the tree refer to. */
export function parseMarkdown(source: string) {
  // The stand-ins of escaped marks mean nothing else: a text that holds them loses them.
  const text = source.replace(STAND_INS, '\ufffd');
  const { escaped, shownAsText } = escapeUnsupported(text);
  const root = reader.parse(escaped);
  const raw = rawMarks(root, escaped);
  unescapeTree(root);
  return { root, text, shownAsText: [...shownAsText, ...raw] };
}

function unescapeTree(node: Nodes): void {
  if ('value' in node) node.value = unescapeUnsupported(node.value);
  if ('url' in node) node.url = unescapeUnsupported(node.url);
  if ('children' in node) for (const child of node.children) unescapeTree(child);
}

export function sourceOf(node: Nodes, text: string): string {
  const source = text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  return source.replace(/\s*\n\s*/gu, ' ');
}

/** Unicode noncharacters, which no text contains: one for each mark. */
const FIRST_STAND_IN = 0xfdd0;
const MARKS = '<>*_[-+.)\\';
const STAND_INS = /[\ufdd0-\ufdef]/gu;

/** Of one kind in a paragraph: the time of the reader grows with their square. */
const MOST_MARKS = 400;
/** List and quotation marks at the beginning of a line. */
const MOST_CONTAINERS = 8;
/** Spaces: the deepest indentation that still nests a list. */
const DEEPEST_INDENT = 40;

const ALLOWED_ANGLE = /<(?:\/?su[bp]|br ?\/?|(?:https?:\/\/|mailto:|tel:)[^\s<>]{1,2000})>/iuy;
const TAG_LIKE = /<[/!?]?[a-z!?-][^<>]{0,80}>?/iuy;
const CONTAINER = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/uy;

/** Marks that are published as they are typed, because the format does not read them. */
export interface ShownAsText {
  readonly kind: 'balise' | 'profondeur' | 'marques' | 'marque' | 'note' | 'tableau';
  readonly offset: number;
  readonly length: number;
}

/** Stand-ins keep positions exact. Tags but sup, sub and br, and hundreds of nested marks (slow), are escaped. */
function escapeUnsupported(text: string): { escaped: string; shownAsText: readonly ShownAsText[] } {
  const found: ShownAsText[] = [];
  const escaped = withoutExcess(withoutDepth(withoutTags(text, found), found), found);
  return { escaped, shownAsText: found };
}

function unescapeUnsupported(text: string): string {
  return text.replace(STAND_INS, (standIn) => MARKS[standIn.charCodeAt(0) - FIRST_STAND_IN] ?? '\ufffd');
}

function standIns(text: string): string {
  return text.replace(/[<>*_[\-+.)\\]/gu, (mark) =>
    String.fromCharCode(FIRST_STAND_IN + MARKS.indexOf(mark)),
  );
}

function matchAt(pattern: RegExp, text: string, index: number): string | null {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? null;
}

function withoutTags(text: string, found: ShownAsText[]): string {
  return text.replace(/<(?<=(?<!\\)(?:\\\\)*<)/gu, (mark, index: number) => {
    if (matchAt(ALLOWED_ANGLE, text, index) !== null) return mark;
    const tag = matchAt(TAG_LIKE, text, index);
    if (tag !== null) found.push({ kind: 'balise', offset: index, length: tag.length });
    return standIns(mark);
  });
}

function withoutDepth(text: string, found: ShownAsText[]): string {
  let offset = 0;
  const lines = text.split('\n').map((line) => {
    const start = offset;
    offset += line.length + 1;
    let count = 0;
    let end = 0;
    for (let mark = matchAt(CONTAINER, line, 0); mark !== null; mark = matchAt(CONTAINER, line, end)) {
      end += mark.length;
      count++;
    }
    const indent = line.search(/[^ \t]/u);
    if (count <= MOST_CONTAINERS && (count === 0 || indent < DEEPEST_INDENT)) return line;
    found.push({ kind: 'profondeur', offset: start, length: Math.max(1, end) });
    return standIns(line.slice(0, end)) + line.slice(end);
  });
  return lines.join('\n');
}

function withoutExcess(text: string, found: ShownAsText[]): string {
  return text.replace(/[^\n]+(?:\n[^\n]+)*/gu, (paragraph, offset: number) => {
    let safe = paragraph;
    for (const pattern of [/[*_]/gu, /\[/gu, /\\/gu]) {
      if ((safe.match(pattern)?.length ?? 0) <= MOST_MARKS) continue;
      if (safe === paragraph) found.push({ kind: 'marques', offset, length: 1 });
      safe = safe.replace(pattern, standIns);
    }
    return safe;
  });
}

/** Strong marks that nothing closes, fences, calls of no note: the reader took them for words. */
const RAW =
  /(?<=^|\n)[^\S\n]*(`{3,}|~{3,})|(?<!\\)(\*{2,})|(?<![\p{L}\p{N}_/\\])(__)(?![_\s])|(?<![_\s\\])(__)(?![\p{L}\p{N}_/])|(?<!\\)(\[\^[^\]\s]{1,40}\])/gu;

/** The first of several lines between bars: without a line of hyphens under it they are no table. */
const BARRED = /(?<=^|\n)[^\S\n]*(\|[^\n|]+\|[^\n]*)(?=\n[^\S\n]*\|)/u;

function barredRows(source: string, start: number): ShownAsText[] {
  const [found, row] = BARRED.exec(source) ?? [];
  if (found === undefined || row === undefined) return [];
  const offset = start + source.indexOf(found) + found.length - row.length;
  return [{ kind: 'tableau', offset, length: row.trimEnd().length }];
}

/** `source` is what the tree was read from. */
function rawMarks(node: Nodes, source: string): ShownAsText[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const rows = node.type === 'paragraph' ? barredRows(source.slice(start, end), start) : [];
  if ('children' in node) return [...rows, ...node.children.flatMap((child) => rawMarks(child, source))];
  if (node.type !== 'text' || node.position === undefined) return [];
  return [...source.slice(start, end).matchAll(RAW)].map((match): ShownAsText => {
    const mark = match.slice(1).find((group) => group !== undefined) ?? '';
    return {
      kind: mark.startsWith('[') ? 'note' : 'marque',
      offset: start + match.index + match[0].length - mark.length,
      length: mark.length,
    };
  });
}
