import type { Nodes, Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import {
  escapeUnsupported,
  rawMarks,
  type ShownAsText,
  unescapeUnsupported,
  withoutStandIns,
} from './unsupported-markdown.ts';

/** Constructs that the sheet format does not have: their marks are words. */
const NOT_READ = ['codeIndented', 'codeFenced', 'codeText', 'definition', 'htmlFlow', 'setextUnderline'];

const reader = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [{ disable: { null: NOT_READ } }, gfmTable(), gfmFootnote()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()])
  .freeze();

export interface MarkdownText {
  readonly root: Root;
  /** As the author typed it: the positions of the tree are its own. */
  readonly text: string;
  readonly shownAsText: readonly ShownAsText[];
}

/** Reads any text in linear time. The only way in and out of the escaped text. */
export function parseMarkdown(source: string): MarkdownText {
  const text = withoutStandIns(source);
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
