import type { NameBox } from '../../core/geo/name-fit.ts';
import type { ThemeId } from '../../core/sheet/initiative.ts';
import type { Level } from '../../core/territory/level.ts';
import { wrapped } from '../../core/text/wrapped.ts';

/** Theme and level of a sheet: colour and shape of its sign. */
export type RoseSign = readonly [theme: ThemeId, level: Level];

/** What is written on a territory of the rose. */
export interface RoseLabel {
  readonly name: readonly string[];
  readonly signs: readonly RoseSign[];
  /** « 2 fiches », or empty. */
  readonly sheets: string;
  /** Of the indicator, or empty. */
  readonly value: string;
}

/** Units of the drawing, for a letter of 1: heights of lines, widths of a letter and of a sign. */
export const LINES = { name: 1.15, sheets: 1.5, value: 1.2 } as const;
const LETTER = { name: 0.58, text: 0.5 } as const;
export const SIGN_WIDTH = 1.5;

const MOST_LETTERS = 17;
const MOST_LINES = 3;

/** A name in balanced lines; the end of a very long one is left out. */
export function nameLines(name: string): string[] {
  const wanted = Math.min(MOST_LINES, Math.ceil(name.length / MOST_LETTERS));
  const lines = wrapped(name, Math.min(MOST_LETTERS, Math.ceil(name.length / wanted)) + 2);
  const [shown, last] = [lines.slice(0, MOST_LINES), lines[MOST_LINES - 1]];
  return lines.length > MOST_LINES ? shown.with(-1, `${last}…`) : shown;
}

/** Width of the signs and of the words beside them, in letters of 1. */
export const sheetsWidth = ({ signs, sheets }: RoseLabel) =>
  signs.length * SIGN_WIDTH + sheets.length * LETTER.text;

/** In letters of 1. */
export const labelHeight = ({ name, sheets, value }: RoseLabel) =>
  name.length * LINES.name + (sheets ? LINES.sheets : 0) + (value ? LINES.value : 0);

export function labelBox(label: RoseLabel, letter: number): NameBox {
  const { name, value } = label;
  const widths = [
    ...name.map((line) => line.length * LETTER.name),
    value.length * LETTER.text,
    sheetsWidth(label),
  ];
  return { width: Math.max(...widths) * letter, height: labelHeight(label) * letter };
}
