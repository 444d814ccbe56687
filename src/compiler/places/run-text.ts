import type { Inline } from '../../domain/sheet/rich-text.ts';

/** Stands for each character of a link: its words name a page, not a place. */
const LINKED = '\ufffc';

/** Of the same length as `inlineText`, so that indices agree. */
export function runText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type === 'break') return '\n';
      if (node.type === 'call') return '';
      const text = runText(node.children);
      return node.type === 'link' ? LINKED.repeat(text.length) : text;
    })
    .join('');
}

/** Straight apostrophes, plain spaces and hyphens; the length does not change. */
export function plainText(text: string): string {
  return text
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/[\u00a0\u202f]/gu, ' ')
    .replace(/[‐‑]/gu, '-');
}
