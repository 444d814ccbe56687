import { sectionKind } from '../../compiler/sheet/section-kind.ts';
import type { UsualHeadings } from '../../compiler/sources/usual-headings.ts';
import { pairQuotes } from '../../core/text/quotes.ts';
import { bare } from '../blocks/heading-lines.ts';
import type { Heading, SourceBlock, TextBlock } from '../blocks/read-blocks.ts';

const OPENING_MARK = /^[*_\s]*[«“"]/u;
/** Italics from end to end; not bold, which often marks an interviewer's question. */
const ONE_EMPHASIS = /^([*_])(?![\s*_])([\s\S]*[^\s*_])\1$/u;

/**
 * Detects the line that announces a quotation, as a heading, in bold or after a guillemet; else null. `heading` is
 * « Ce qu'en dit NAME, ROLE » without formatting, `strays` are guillemets that belong neither to it nor to the quotation.
 */
export function quotationOpening(block: SourceBlock) {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return null;
  if (sectionKind(block.text) !== 'quotation') return null;
  const [announced = ''] = /^[\s«“"]*(\*\*|__)[\s\S]+?\1[^\n«“"]*|^[^\n]*/u.exec(block.text) ?? [];
  const flat = announced
    .replace(/\*\*|__|^[*_]|[*_]$/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return { ...setMarksAside(flat), rest: block.text.slice(announced.length).trim() || null };
}

function setMarksAside(line: string): { heading: string; strays: string[] } {
  const first = pairQuotes(line)[0];
  if (first === undefined || first.index !== 0) return { heading: line, strays: [] };
  if (first.partner === null) return { heading: line.slice(1).trim(), strays: [first.mark] };
  if (first.partner !== line.length - 1) return { heading: line, strays: [] };
  return { heading: line.slice(1, -1).trim(), strays: [first.mark, line.slice(-1)] };
}

/** Its paragraphs, and the blocks that come before and after them. */
export function quotationBody(blocks: readonly SourceBlock[]) {
  const start = startOfQuotation(blocks);
  const first = blocks[start];
  const isText = first?.kind === 'paragraph' || first?.kind === 'quote';
  const next = blocks.findIndex((block, at) => at > start && !isMarked(block));
  const end = isText ? (next === -1 ? blocks.length : next) : start;
  const paragraphs = blocks.slice(start, end).flatMap((block) => {
    if (block.kind === 'quote') return block.text.split(/\n(?:[^\S\n]*\n)+/u).map(withoutLayout);
    return block.kind === 'paragraph' ? [withoutLayout(block.text)] : [];
  });
  return { before: blocks.slice(0, start), paragraphs, after: blocks.slice(end) };
}

function startOfQuotation(blocks: readonly SourceBlock[]): number {
  const opening = blocks.findIndex((block) => block.kind === 'heading' || isMarked(block));
  if (opening !== -1 && blocks[opening]?.kind !== 'heading') return opening;
  const [first, second] = blocks;
  if (first?.kind !== 'paragraph') return 0;
  return second?.kind === 'paragraph' && first.text.endsWith('?') ? 1 : 0;
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

const NAME = String.raw`(?:(?:M\.|Mme|Dr)\s+)?\p{Lu}[\p{L}'’.-]+(?:\s+(?:de|du|des|le|la|d['’])?\s*\p{Lu}[\p{L}'’.-]+){1,4}`;
const SIGNATURE = new RegExp(
  String.raw`^[*_\s]*[-–—]{0,3}\s*(${NAME})(\s*(?:,|\(|[-–—]\s)[\s\S]{3,180}|\s*)$`,
  'u',
);
const QUOTED = /^[*_\s]*[«“"][\s\S]*[»”"][*_\s.]*$/u;

/** Of words between guillemets; shorter ones may be a name. */
const SHORTEST_QUOTATION = 25;

type Opens = (block: SourceBlock) => boolean;

/** A quotation signed below or at its end gets a heading that names its author, as in sheets. */
export function signedQuotations(
  blocks: readonly SourceBlock[],
  opensSection: Opens,
  usual: UsualHeadings,
): SourceBlock[] {
  const result: SourceBlock[] = [];
  let section: Heading | null = null;
  let isVoices = false;
  // Whether this function added the name of a first speaker to the heading.
  let hasVoice = false;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) break;
    if (block.kind === 'heading' && opensSection(block)) {
      section = block;
      hasVoice = false;
      isVoices = usual.kindOf(block.text) === 'quotation' || isOneQuotation(blocks, at + 1, opensSection);
    }
    const found = signedAt(blocks, at, isVoices);
    if (found === null || (section !== null && !hasVoice && isNamed(section.text, usual))) {
      result.push(block);
      continue;
    }
    const last = result.at(-1);
    const depth: number = section?.depth ?? 3;
    const kind = section === null ? 'other' : usual.kindOf(section.text);
    const next = blocks[found.end];
    const isWhole = kind === 'other' && (next === undefined || opensSection(next));
    if (section !== null && last === section && (kind === 'quotation' || isWhole)) {
      section = { ...section, text: `${section.text.replace(/\s*:?\s*$/u, '')} : ${found.author}` };
      result[result.length - 1] = section;
      hasVoice = true;
    } else {
      const { line, gap } = block;
      section = { kind: 'heading', depth, text: found.author, line, gap };
      result.push(section);
    }
    result.push({ kind: 'quote', text: found.text, line: block.line, gap: 1 });
    at = found.end - 1;
  }
  return result;
}

/** « Ce qu'en dit Marie Faure »: the heading names its author already. */
function isNamed(heading: string, usual: UsualHeadings): boolean {
  if (heading === heading.toUpperCase()) return false;
  return usual.kindOf(heading) === 'quotation' && new RegExp(NAME, 'u').test(heading.replace(/^\S+\s*/u, ''));
}

type Signed = { readonly author: string; readonly text: string } | null;

/** Whether one quotation is all that a heading has below it. */
function isOneQuotation(blocks: readonly SourceBlock[], at: number, opensSection: Opens): boolean {
  const block = blocks[at];
  const next = blocks[at + 1];
  if (block?.kind !== 'paragraph' && block?.kind !== 'quote') return false;
  return (
    (next === undefined || opensSection(next)) &&
    (QUOTED.test(block.text) || /^[«“][\s\S]*[»”]\s*\([^()]+\)[\s.]*$/u.test(block.text))
  );
}

/** Among several speakers (`isVoices`), a role alone may name who speaks. */
function signedAt(blocks: readonly SourceBlock[], at: number, isVoices: boolean) {
  const block = blocks[at];
  if (block === undefined || (block.kind !== 'paragraph' && block.kind !== 'quote')) return null;
  const inside =
    signedInside(block.text, block.kind === 'quote') ?? (isVoices ? signedByRole(block.text) : null);
  if (inside !== null) return { ...inside, end: at + 1 };
  let end = at;
  const paragraphs: string[] = [];
  for (let next = blocks[end]; isQuotation(next); next = blocks[++end]) paragraphs.push(next.text);
  const after = blocks[end];
  if (paragraphs.length > 0 && after?.kind === 'paragraph') {
    const isQuoted = isVoices || (block.kind === 'quote' && QUOTED.test(block.text));
    const author = signature(after.text) ?? (isQuoted ? roleAlone(after.text) : null);
    if (author !== null) return { author, text: paragraphs.join('\n\n'), end: end + 1 };
  }
  return null;
}

const isQuotation = (block: SourceBlock | undefined): block is TextBlock =>
  block?.kind === 'quote' || (block?.kind === 'paragraph' && QUOTED.test(block.text));

function signature(text: string): string | null {
  const whole = bare(text);
  const flat = /^\(([^()]+)\)\.?$/u.exec(whole)?.[1] ?? whole;
  if (flat.length > 220 || /[.!?]\s+\p{Lu}/u.test(flat.replace(/\b(?:M|Dr)\. /gu, ''))) return null;
  const isDashed = /^[-–—]+\s*[\p{L}\p{N}][^\n]{2,118}[^.!?:;,…»\s]$/u.test(flat);
  return isDashed || SIGNATURE.test(flat) ? flat.replace(/^[-–—]+\s*/u, '') : null;
}

/** A quotation and its author, « … », Marie Faure, maire, in one paragraph, or on its last line. */
function signedInside(text: string, isQuote: boolean): Signed {
  const [, quoted, rest] =
    /^([*_\s]*[«“"][\s\S]*[»”"][*_]*)[\s.,]*([-–—]{0,3}\s*[^\s–—-][^«»"]*)$/u.exec(text) ?? [];
  const [, before, line] = isQuote ? (/^([\s\S]*)\n+\s*[-–—]{1,3}\s*([^\n]+)$/u.exec(text) ?? []) : [];
  const author = signature(rest?.trim() ?? line ?? '');
  const words = (quoted ?? before ?? '').trim();
  // « Le Verger » – un lieu ouvert
  const isName = quoted !== undefined && words.length < SHORTEST_QUOTATION && !SIGNATURE.test(rest ?? '');
  return author === null || isName ? null : { author, text: words };
}

/** Words before a colon that name no speaker. */
const LABEL = /^(?:légende|source|crédit|photo|note|nota|remarque)/iu;

const ROLE = /^(?:un|une|le|la|les|des|l['’]|\p{Lu})[^\n\d:«»()]{2,80}$/u;

function roleAlone(text: string): string | null {
  const whole = bare(text);
  return /^\p{Lu}/u.test(whole) && ROLE.test(whole) && !/[.!?;,…]$/u.test(whole) ? whole : null;
}

/** A quotation signed by a role: « … » (un riverain), or Le boulanger : « … ». */
function signedByRole(text: string): Signed {
  const [, after, last] = /^([*_\s]*[«“"][\s\S]*[»”"][*_]*)\s*\(([^()]+)\)[\s.]*$/u.exec(text) ?? [];
  const [, first, before] =
    /^([^:«»“"\n]{3,80}?)\s*:\s*([*_]?[«“"][^«»]*[»”"][*_]?[\s.]*)$/u.exec(text) ?? [];
  const author = bare(last ?? first ?? '');
  const quoted = after ?? before ?? '';
  return ROLE.test(author) && !LABEL.test(author) && quoted !== '' ? { author, text: quoted.trim() } : null;
}
