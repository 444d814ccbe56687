import { escaped } from '../../compiler/sharing/markup-text.ts';
import type { Face } from './card-fonts.ts';

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
