import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { restore } from './defuse.ts';

/** Constructs the sheet format does not have: their marks are words. */
const NOT_READ = ['codeIndented', 'codeFenced', 'codeText', 'definition', 'htmlFlow', 'setextUnderline'];

const reader = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [{ disable: { null: NOT_READ } }])
  .freeze();

/** The Markdown tree of a defused text, with positions. */
export function parseMarkdown(text: string): Root {
  return reader.parse(text);
}

/** A node as the author typed it, on one line. `text` is the defused text the tree was read from. */
export function sourceOf(node: Nodes, text: string): string {
  const source = text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  return restore(source).replace(/\s*\n\s*/gu, ' ');
}
