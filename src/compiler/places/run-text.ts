import type { Inline } from '../../domain/sheet/rich-text.ts';

/** Stands for each character of a link: its words name a page, not a place. */
const LINKED = '\ufffc';

/** The words of a run where a place may be named, as long as its `inlineText` so that indices agree: a break is a line's end. */
export function runText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type === 'break') return '\n';
      const text = runText(node.children);
      return node.type === 'link' ? LINKED.repeat(text.length) : text;
    })
    .join('');
}

/** The same text with straight apostrophes, plain spaces and plain hyphens, of the same length. */
export function plainText(text: string): string {
  return text
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/[\u00a0\u202f]/gu, ' ')
    .replace(/[‐‑]/gu, '-');
}
