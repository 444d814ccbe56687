import type { Spot } from '../sheet/yaml-source.ts';

export interface Cell {
  readonly text: string;
  readonly spot: Spot;
}

const SEPARATORS = [';', '\t', ','] as const;

export type Separator = (typeof SEPARATORS)[number];

/** The one that cuts a line into most cells. */
export const separatorOf = (line: string): Separator =>
  SEPARATORS.toSorted((a, b) => line.split(b).length - line.split(a).length)[0] ?? ';';

/** A cell may be in quotes, doubled inside; one that is never closed keeps its first. `number` counts lines from 1. */
export function cellsOf(line: string, number: number, separator: Separator): Cell[] {
  const cell = new RegExp(` *(?:"((?:[^"]|"")*)" *|([^${separator}]*))(${separator}|$)`, 'uy');
  const cells: Cell[] = [];
  for (let end: string = separator; end === separator; ) {
    const start = cell.lastIndex;
    const [whole = '', quoted, bare = '', after = ''] = cell.exec(line) ?? [];
    const text = quoted === undefined ? bare.trim() : quoted.replaceAll('""', '"').trim();
    const length = whole.length - after.length;
    const lead = whole.length - whole.trimStart().length;
    const column = start + 1 + (lead < length ? lead : 0);
    cells.push({ text, spot: { line: number, column, length: Math.max(1, text.length) } });
    end = after;
  }
  return cells;
}

/** « 1 234,5 », « -0.3 »: null for anything else, and for what may be read in two ways. */
export function numberIn(text: string): number | null {
  const bare = text.replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/gu, '').replace(/^[−–]/u, '-');
  return /^[-+]?\d+(?:[.,]\d+)?$/u.test(bare) ? Number(bare.replace(',', '.')) : null;
}

export const decimalsIn = (text: string): number => /[.,](\d+)$/u.exec(text)?.[1]?.length ?? 0;
