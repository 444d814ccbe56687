import type { Inline } from '../../domain/sheet/rich-text.ts';

const ADDRESS = /\bhttps?:\/\/[^\s<>"«»“”]+/giu;
const TRAILING = /[.,;:!?…'’)\]}*_]+$/u;

/** A text whose web addresses, written bare, are links. */
export function withBareLinks(text: string): Inline[] {
  const nodes: Inline[] = [];
  let cursor = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const href = match[0].replace(TRAILING, '');
    if (!URL.canParse(href)) continue;
    if (match.index > cursor) nodes.push({ type: 'text', value: text.slice(cursor, match.index) });
    nodes.push({ type: 'link', href, children: [{ type: 'text', value: href }] });
    cursor = match.index + href.length;
  }
  if (cursor < text.length) nodes.push({ type: 'text', value: text.slice(cursor) });
  return nodes;
}
