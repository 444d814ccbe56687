import type { KeyFigure } from '../../core/sheet/initiative.ts';
import { type Block, type Inline, inlineText } from '../../core/sheet/rich-text.ts';
import { sliceInlines, splitAtBreaks } from './inline-range.ts';

const AMOUNT = /^(\d{1,3}(?:[ \u00a0\u202f.]?\d{3})+)(?:,(\d+))?([ \u00a0\u202f]?€)?$/u;

const SCALES = [
  { least: 1e9, sign: 'Md', word: 'milliard' },
  { least: 1e6, sign: 'M', word: 'million' },
] as const;

/** « 700 M€ » for « 700 000 000 € »: from a million on, where three digits are enough without rounding; else null. */
export function shortNumeral(numeral: string): string | null {
  const [, whole = '', decimals = '', currency] = AMOUNT.exec(numeral) ?? [];
  const value = Number(`${whole.replace(/\D/gu, '')}.${decimals}`);
  const scale = SCALES.find(({ least }) => value >= least);
  if (!scale) return null;
  const scaled = value / scale.least;
  if (Number(scaled.toPrecision(3)) !== scaled) return null;
  const digits = String(scaled).replace('.', ',');
  if (currency !== undefined) return `${digits}\u00a0${scale.sign}€`;
  return `${digits}\u00a0${scale.word}${scaled < 2 ? '' : 's'}`;
}

const SPACE = '[ \u00a0\u202f]';
const DIGITS = `(?:\\d{1,3}(?:[ \u00a0\u202f.]\\d{3})+(?!\\d)|\\d+)(?:[.,]\\d+)?`;
const NUMBER = `(?:[+±−]${SPACE}?)?(?:\\d{1,3}[hj]?${SPACE}?/${SPACE}?\\d{1,3}(?!\\d)|${DIGITS})(?:${SPACE}?(?:%|‰|[kM]?€|Md€))?(?![\\p{L}\\p{N}])`;
const ANYWHERE = new RegExp(`(?<![\\p{L}\\p{N}])${NUMBER}`, 'gu');
const LEADING = new RegExp(`^\\s*(${NUMBER})`, 'u');
/** A number in words: « une douzaine », « la moitié ». */
const IN_WORDS =
  /^(?:une (?:demi-)?(?:diz|douz|quinz|vingt|trent|quarant|cinquant|soixant|cent)aine|un millier|la moitié)(?![\p{L}\p{N}-])/iu;
const SIGN_BEFORE = /(?:^|(?<=\s))[+±−]\s*$/u;

const YEAR = /^(?:19|20)\d{2}$/u;
const DATED =
  /(?<!\p{L})(?:en|depuis|dès|fin|début|année|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\s$/iu;

/** Whether a number is in brackets or a date: it is then not the figure of its line. */
const isAside = (numeral: string, before: string): boolean =>
  before.lastIndexOf('(') > before.lastIndexOf(')') || (YEAR.test(numeral) && DATED.test(before.slice(-12)));

/** One for each line of paragraphs and items, in order. Expects typeset blocks. */
export function keyFigures(blocks: readonly Block[]): KeyFigure[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return block.items.flatMap((item) => keyFigures(item));
    return block.type === 'paragraph' ? splitAtBreaks(block.children).map(keyFigure) : [];
  });
}

/** Its numeral: the first number in bold, in digits rather than in words; in a line without bold, a number at its beginning. */
function keyFigure(line: readonly Inline[]): KeyFigure {
  const text = inlineText(line);
  const spans = strongSpans(line, 0);
  const found = spans.length > 0 ? inStrong(text, spans) : leading(text);
  if (found === null) return { before: [], numeral: null, after: line };
  const [from, to] = found;
  const numeral = text.slice(from, to);
  const short = shortNumeral(numeral);
  return {
    before: sliceInlines(line, 0, from),
    numeral,
    ...(short !== null && { short }),
    after: sliceInlines(line, to, text.length),
  };
}

type Span = readonly [from: number, to: number];

function strongSpans(nodes: readonly Inline[], start: number): Span[] {
  let offset = start;
  return nodes.flatMap((node): Span[] => {
    const at = offset;
    offset += inlineText([node]).length;
    if (node.type === 'strong') return [[at, offset]];
    return 'children' in node ? strongSpans(node.children, at) : [];
  });
}

function inStrong(text: string, spans: readonly Span[]): Span | null {
  for (const [from, to] of spans) {
    const match = [...text.slice(from, to).matchAll(ANYWHERE)].find(
      ({ 0: numeral, index }) => !isAside(numeral, text.slice(0, from + index)),
    );
    if (match === undefined) continue;
    const start = from + match.index;
    const sign =
      match.index === 0 ? SIGN_BEFORE.exec(text.slice(Math.max(0, from - 10), from))?.[0] : undefined;
    return [start - (sign?.length ?? 0), start + match[0].length];
  }
  for (const [from, to] of spans) {
    const [words] = IN_WORDS.exec(text.slice(from, to)) ?? [];
    if (words !== undefined) return [from, from + words.length];
  }
  return null;
}

function leading(text: string): Span | null {
  const match = LEADING.exec(text);
  const numeral = match?.[1];
  if (match === null || numeral === undefined) return null;
  return [match[0].length - numeral.length, match[0].length];
}
