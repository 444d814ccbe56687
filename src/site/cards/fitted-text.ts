import { escaped } from '../output/markup-text.ts';
import type { Face } from './card-fonts.ts';

export interface Sizing {
  /** Pixels. */
  readonly size: number;
  readonly lines: number;
}

export type FittedText = ReturnType<typeof fittedText>;

type Advance = Pick<Face, 'advance' | 'spacing'>;

const ELLIPSIS = '…';

/** What looks the same, where fonts lack a sign: spaces that don't break, hyphens that don't. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['\u202f', '\u2009'],
  ['\u2011', '-'],
  ['\t', ' '],
  ['\n', ' '],
]);

/** Without the signs that the face can't draw; an ordinary space is the only one that lines end on. */
export function drawable(text: string, { advance }: Pick<Face, 'advance'>): string {
  const spaced = text.normalize('NFC').replace(/\u202f(?=[;!?])/gu, '\u00a0');
  const drawn = [...spaced].map((sign) => {
    if (advance(sign) !== undefined && sign >= ' ') return sign;
    const same = SAME.get(sign) ?? sign.normalize('NFD').charAt(0);
    return advance(same) !== undefined && same >= ' ' ? same : '';
  });
  return drawn.join('').replace(/ {2,}/gu, ' ').trim();
}

/** Ems. */
export const widthOf = (text: string, { advance, spacing }: Advance): number =>
  [...text].reduce((total, sign) => total + (advance(sign) ?? 0) + spacing, 0);

const words = (text: string): string[] => text.split(/(?<= )/u);

/** A word longer than a line is cut after its hyphens, else wherever it must be. */
function cutWord(word: string, width: number, face: Advance): string[] {
  const isWide = (part: string) => widthOf(part.trimEnd(), face) > width;
  if (!isWide(word)) return [word];
  const parts = word.split(/(?<=\p{L}[-/])(?=\p{L})/u);
  if (parts.length > 1) return parts.flatMap((part) => cutWord(part, width, face));
  const cut = [''];
  for (const sign of word) {
    const longer = `${cut.at(-1)}${sign}`;
    if (isWide(longer)) cut.push(sign);
    else cut[cut.length - 1] = longer;
  }
  return cut.filter((part) => part !== '');
}

/** `width`: ems. */
export function wrapped(text: string, width: number, face: Advance): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of words(text).flatMap((one) => cutWord(one, width, face))) {
    if (line !== '' && widthOf((line + piece).trimEnd(), face) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** The last line ends between two words, with an ellipsis, where something follows it. */
function shortened(lines: readonly string[], most: number, width: number, face: Advance): string[] {
  const kept = lines.slice(0, most);
  let last = kept.pop() ?? '';
  const ended = () => `${last.replace(/[\s,;:.(«–-]+$/u, '')}${ELLIPSIS}`;
  while (widthOf(ended(), face) > width && last !== '')
    last = / /u.test(last) ? last.replace(/ [^ ]*$/u, '') : [...last].slice(0, -1).join('');
  return [...kept, ended()];
}

/** Lines of about one length read better: as narrow as their number allows. */
function balanced(text: string, width: number, face: Advance, lines: readonly string[]): readonly string[] {
  let [best, narrow] = [lines, width];
  while (narrow > width / 2) {
    narrow -= width / 40;
    const next = wrapped(text, narrow, face);
    if (next.length !== lines.length) return best;
    best = next;
  }
  return best;
}

/** In the first of the sizings that holds all of it, largest first, else shortened in the last one. `width`: pixels. */
export function fittedText(
  text: string,
  {
    face,
    width,
    sizings,
  }: { readonly face: Face; readonly width: number; readonly sizings: readonly Sizing[] },
) {
  const shown = drawable(text, face);
  let [size, lines]: [number, readonly string[]] = [0, []];
  for (const sizing of sizings) {
    size = sizing.size;
    lines = wrapped(shown, width / size, face);
    const isWhole = words(shown).every((word) => widthOf(word.trimEnd(), face) <= width / size);
    if (lines.length <= sizing.lines && isWhole)
      return { size, lines: balanced(shown, width / size, face, lines) };
  }
  const most = sizings.at(-1)?.lines ?? 0;
  return { size, lines: lines.length > most ? shortened(lines, most, width / size, face) : lines };
}

interface SetLine {
  readonly x: number;
  /** Of its baseline. */
  readonly y: number;
  readonly size: number;
}

const round = (value: number) => Number(value.toFixed(1));

/** A line of text as SVG, in white. */
export function lineMarkup(text: string, { family, weight, spacing }: Face, { x, y, size }: SetLine): string {
  const letters = spacing === 0 ? '' : ` letter-spacing="${round(spacing * size)}"`;
  return `<text x="${round(x)}" y="${round(y)}" font-family="${family}" font-weight="${weight}" font-size="${size}"${letters}>${escaped(text)}</text>`;
}
