import { pairQuotes } from '../../text/quotes.ts';
import { sectionKind } from '../sheet/section-kind.ts';
import type { SourceBlock } from './source-block.ts';

const OPENING_MARK = /^[*_\s]*[«“"]/u;
const CLOSING_MARK = /[»”"][*_\s.…]*$/u;
/** Italics from end to end; bold is left alone, an interviewer's question often is. */
const ONE_EMPHASIS = /^([*_])(?![\s*_])([\s\S]*[^\s*_])\1$/u;

/** The line that announces a quotation. */
export interface QuotationOpening {
  /** « Ce qu'en dit NAME, ROLE », formatting taken off. */
  readonly heading: string;
  /** Guillemets of the layout that belong neither to the heading nor to the quotation. */
  readonly strays: readonly string[];
  /** What follows on the same paragraph, or null. */
  readonly rest: string | null;
}

/** Reads a block as the announcement of a quotation, whatever its layout (heading, bold line, guillemet first); null when it is none. */
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

/** Takes off a mark that opens the line, with its partner when that closes it. */
function setMarksAside(line: string): { heading: string; strays: string[] } {
  const first = pairQuotes(line)[0];
  if (first === undefined || first.index !== 0) return { heading: line, strays: [] };
  if (first.partner === null) return { heading: line.slice(1).trim(), strays: [first.mark] };
  if (first.partner !== line.length - 1) return { heading: line, strays: [] };
  return { heading: line.slice(1, -1).trim(), strays: [first.mark, line.slice(-1)] };
}

/** The blocks under an announcement, told apart. */
export interface QuotationBody {
  /** What stands before the answer: an interviewer's question. */
  readonly before: readonly SourceBlock[];
  /** Paragraphs of the quotation, their own marks kept, italics of the layout taken off. */
  readonly paragraphs: readonly string[];
  /** What follows and is not part of it. */
  readonly after: readonly SourceBlock[];
}

/** Finds where the quotation begins and ends among the blocks that follow its announcement. */
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

/** One past the paragraph that closes a quotation left open, when paragraphs alone lead to it. */
function closingParagraph(blocks: readonly SourceBlock[], from: number): number | null {
  for (let index = from; blocks[index]?.kind === 'paragraph'; index++) {
    const { text } = blocks[index] as { text: string };
    if (OPENING_MARK.test(text)) return null;
    if (CLOSING_MARK.test(text)) return index + 1;
  }
  return null;
}

function isMarked(block: SourceBlock): boolean {
  if (block.kind === 'quote') return true;
  return block.kind === 'paragraph' && (OPENING_MARK.test(block.text) || ONE_EMPHASIS.test(block.text));
}

/** The paragraph without the italics that wrap it whole: in a quotation they are layout. */
function withoutLayout(text: string): string {
  const [, mark, inside] = ONE_EMPHASIS.exec(text) ?? [];
  return mark === undefined || inside === undefined || inside.includes(mark) ? text : inside;
}
