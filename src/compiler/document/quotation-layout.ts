import { pairQuotes } from '../../core/text/quotes.ts';
import { sectionKind } from '../sheet/section-kind.ts';
import type { SourceBlock } from './read-blocks.ts';

const OPENING_MARK = /^[*_\s]*[«“"]/u;
const CLOSING_MARK = /[»”"][*_\s.…]*$/u;
/** Italics from end to end. Bold is left alone: an interviewer's question often is. */
const ONE_EMPHASIS = /^([*_])(?![\s*_])([\s\S]*[^\s*_])\1$/u;

export interface QuotationOpening {
  /** « Ce qu'en dit NAME, ROLE », without formatting. */
  readonly heading: string;
  /** Guillemets of the layout that belong neither to the heading nor to the quotation. */
  readonly strays: readonly string[];
  readonly rest: string | null;
}

/** Recognises the line that announces a quotation, as a heading, in bold or after a guillemet; else null. */
export function quotationOpening(block: SourceBlock): QuotationOpening | null {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return null;
  if (sectionKind(block.text) !== 'quotation') return null;
  const { announced, rest } = cutAnnouncement(block.text);
  const flat = announced
    .replace(/\*\*|__|^[*_]|[*_]$/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return { ...setMarksAside(flat), rest: rest.trim() === '' ? null : rest.trim() };
}

function cutAnnouncement(text: string): { announced: string; rest: string } {
  const bold = /^[\s«“"]*(\*\*|__)[\s\S]+?\1/u.exec(text)?.[0];
  const base = bold ?? /^[^\n]*/u.exec(text)?.[0] ?? '';
  const after = text.slice(base.length);
  const sameLine = bold === undefined ? '' : (/^[^\n«“"]*/u.exec(after)?.[0] ?? '');
  return { announced: base + sameLine, rest: after.slice(sameLine.length) };
}

function setMarksAside(line: string): { heading: string; strays: string[] } {
  const first = pairQuotes(line)[0];
  if (first === undefined || first.index !== 0) return { heading: line, strays: [] };
  if (first.partner === null) return { heading: line.slice(1).trim(), strays: [first.mark] };
  if (first.partner !== line.length - 1) return { heading: line, strays: [] };
  return { heading: line.slice(1, -1).trim(), strays: [first.mark, line.slice(-1)] };
}

export interface QuotationBody {
  readonly before: readonly SourceBlock[];
  readonly paragraphs: readonly string[];
  readonly after: readonly SourceBlock[];
}

export function quotationBody(blocks: readonly SourceBlock[]): QuotationBody {
  const start = startOfQuotation(blocks);
  const end = endOfQuotation(blocks, start);
  const paragraphs = blocks.slice(start, end).flatMap((block) => {
    if (block.kind === 'quote') return block.text.split(/\n(?:[^\S\n]*\n)+/u).map(withoutLayout);
    return block.kind === 'paragraph' ? [withoutLayout(block.text)] : [];
  });
  return { before: blocks.slice(0, start), paragraphs, after: blocks.slice(end) };
}

function startOfQuotation(blocks: readonly SourceBlock[]): number {
  const heading = blocks.findIndex((block) => block.kind === 'heading');
  const limit = heading === -1 ? blocks.length : heading;
  const marked = blocks.slice(0, limit).findIndex(isMarked);
  if (marked !== -1) return marked;
  const [first, second] = blocks;
  if (first?.kind !== 'paragraph') return 0;
  return second?.kind === 'paragraph' && first.text.endsWith('?') ? 1 : 0;
}

function endOfQuotation(blocks: readonly SourceBlock[], start: number): number {
  const first = blocks[start];
  if (first === undefined || (first.kind !== 'paragraph' && first.kind !== 'quote')) return start;
  let end = start + 1;
  if (first.kind === 'paragraph' && OPENING_MARK.test(first.text) && !CLOSING_MARK.test(first.text)) {
    end = closingParagraph(blocks, start + 1) ?? end;
  }
  for (let next = blocks[end]; next !== undefined && isMarked(next); next = blocks[end]) end++;
  return end;
}

function closingParagraph(blocks: readonly SourceBlock[], from: number): number | null {
  for (const [index, block] of blocks.entries()) {
    if (index < from) continue;
    if (block.kind !== 'paragraph' || OPENING_MARK.test(block.text)) return null;
    if (CLOSING_MARK.test(block.text)) return index + 1;
  }
  return null;
}

function isMarked(block: SourceBlock): boolean {
  if (block.kind === 'quote') return true;
  return block.kind === 'paragraph' && (OPENING_MARK.test(block.text) || ONE_EMPHASIS.test(block.text));
}

/** In a quotation, italics around a whole paragraph are layout. */
function withoutLayout(text: string): string {
  const [, mark, inside] = ONE_EMPHASIS.exec(text) ?? [];
  return mark === undefined || inside === undefined || inside.includes(mark) ? text : inside;
}
