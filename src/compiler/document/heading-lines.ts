import type { Looks, SourceBlock, TextBlock } from './read-blocks.ts';

export const LONGEST_TITLE = 220;

export type Line = TextBlock & { readonly kind: 'paragraph' };

export function isLine(block: SourceBlock): block is Line {
  return block.kind === 'paragraph' && block.text.length <= LONGEST_TITLE && !/ {2}\n|\\\n/u.test(block.text);
}

export function bare(text: string): string {
  return text
    .replace(/\\\n/gu, '\n')
    .replace(/\*\*|__|^[*_]|[*_]$/gu, '')
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

export function heading(block: TextBlock, depth: number): SourceBlock {
  return {
    kind: 'heading',
    depth: Math.min(6, depth),
    text: bare(block.text),
    line: block.line,
    gap: block.gap,
  };
}

export function bodyLooks(blocks: readonly SourceBlock[]): Looks {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const key = `${block.looks?.size ?? 0}`;
    counts.set(key, (counts.get(key) ?? 0) + block.text.length);
  }
  return { size: Number([...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0) };
}

export function isBold(block: Line): boolean {
  return block.looks?.bold === true || /^\*\*[^*]+\*\*$/u.test(block.text.trim());
}

export function isTitleLike(text: string): boolean {
  return (
    /\p{L}/u.test(text) &&
    !/^[«“"]/u.test(text) &&
    !/[.;,]$/u.test(text) &&
    text.length <= 120 &&
    !/^[+\d]|\s:\s+[+±−-]?\d/u.test(text)
  );
}
