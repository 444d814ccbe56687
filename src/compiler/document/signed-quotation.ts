import { bare } from './heading-lines.ts';
import type { SourceBlock } from './read-blocks.ts';
import type { UsualHeadings } from './usual-headings.ts';

const NAME = String.raw`(?:(?:M\.|Mme|Dr)\s+)?\p{Lu}[\p{L}'’.-]+(?:\s+(?:de|du|des|le|la|d['’])?\s*\p{Lu}[\p{L}'’.-]+){1,4}`;
const SIGNATURE = new RegExp(
  String.raw`^[*_\s]*[-–—]{0,3}\s*(${NAME})(\s*(?:,|\(|[-–—]\s)[\s\S]{3,180}|\s*)$`,
  'u',
);
const QUOTED = /^[*_\s]*[«“"][\s\S]*[»”"][*_\s.]*$/u;

/** Signed by a role on its own line. */
const SHORTEST_SAID = 25;

type Heading = Extract<SourceBlock, { kind: 'heading' }>;

type Opens = (block: SourceBlock) => boolean;

/** A quotation signed below, above or at its end stands under its author's name, as sheets have it. */
export function signedQuotations(
  blocks: readonly SourceBlock[],
  opensSection: Opens,
  usual: UsualHeadings,
): SourceBlock[] {
  const result: SourceBlock[] = [];
  let section: Heading | null = null;
  let isVoices = false;
  // The heading names the first voice because it was given it here.
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

interface Signed {
  readonly author: string;
  readonly text: string;
  readonly end: number;
}

/** Nothing else stands below the heading. */
function isOneQuotation(blocks: readonly SourceBlock[], at: number, opensSection: Opens): boolean {
  const block = blocks[at];
  const next = blocks[at + 1];
  if (block?.kind !== 'paragraph' && block?.kind !== 'quote') return false;
  return (
    (next === undefined || opensSection(next)) &&
    (QUOTED.test(block.text) || /^[«“][\s\S]*[»”]\s*\([^()]+\)[\s.]*$/u.test(block.text))
  );
}

/** Among voices, who speaks may be told by a role alone. */
function signedAt(blocks: readonly SourceBlock[], at: number, isVoices: boolean): Signed | null {
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
  const above = block.kind === 'paragraph' ? signature(block.text.replace(/\s*:\s*$/u, '')) : null;
  const below = blocks[at + 1];
  if (above !== null && isQuotation(below) && /[,(:]/u.test(block.text))
    return { author: above, text: below.text, end: at + 2 };
  return null;
}

function isQuotation(
  block: SourceBlock | undefined,
): block is Extract<SourceBlock, { kind: 'paragraph' | 'quote' }> {
  return block?.kind === 'quote' || (block?.kind === 'paragraph' && QUOTED.test(block.text));
}

function signature(text: string): string | null {
  const whole = bare(text);
  const flat = /^\(([^()]+)\)\.?$/u.exec(whole)?.[1] ?? whole;
  if (flat.length > 220 || /[.!?]\s+\p{Lu}/u.test(flat.replace(/\b(?:M|Dr)\. /gu, ''))) return null;
  const isDashed = /^[-–—]+\s*[\p{L}\p{N}][^\n]{2,118}[^.!?:;,…»\s]$/u.test(flat);
  return isDashed || SIGNATURE.test(flat) ? flat.replace(/^[-–—]+\s*/u, '') : null;
}

/** « … », Marie Faure, maire: in one paragraph, or on its last line. */
function signedInside(text: string, isQuote: boolean): { author: string; text: string } | null {
  const [, quoted, rest] =
    /^([*_\s]*[«“"][\s\S]*[»”"][*_]*)[\s.,]*([-–—]{0,3}\s*[^\s–—-][^«»"]*)$/u.exec(text) ?? [];
  const [, before, line] = isQuote ? (/^([\s\S]*)\n+\s*[-–—]{1,3}\s*([^\n]+)$/u.exec(text) ?? []) : [];
  const author = signature(rest?.trim() ?? line ?? '');
  const said = (quoted ?? before ?? '').trim();
  // « Le Verger » – un lieu ouvert
  const isName = quoted !== undefined && said.length < SHORTEST_SAID && !SIGNATURE.test(rest ?? '');
  return author === null || isName ? null : { author, text: said };
}

/** What stands before a colon and speaks not. */
const LABEL = /^(?:légende|source|crédit|photo|note|nota|remarque)/iu;

const ROLE = /^(?:un|une|le|la|les|des|l['’]|\p{Lu})[^\n\d:«»()]{2,80}$/u;

function roleAlone(text: string): string | null {
  const whole = bare(text);
  return /^\p{Lu}/u.test(whole) && ROLE.test(whole) && !/[.!?;,…]$/u.test(whole) ? whole : null;
}

/** « … » (un riverain), or Le boulanger : « … ». */
function signedByRole(text: string): { author: string; text: string } | null {
  const [, after, last] = /^([*_\s]*[«“"][\s\S]*[»”"][*_]*)\s*\(([^()]+)\)[\s.]*$/u.exec(text) ?? [];
  const [, first, before] =
    /^([^:«»“"\n]{3,80}?)\s*:\s*([*_]?[«“"][^«»]*[»”"][*_]?[\s.]*)$/u.exec(text) ?? [];
  const author = bare(last ?? first ?? '');
  const quoted = after ?? before ?? '';
  return ROLE.test(author) && !LABEL.test(author) && quoted !== '' ? { author, text: quoted.trim() } : null;
}
