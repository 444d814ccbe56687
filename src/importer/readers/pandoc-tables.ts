import { runsOf } from '../../core/collections/group-by.ts';
import { lettersOf } from '../blocks/conservation.ts';
import type { Aside } from '../blocks/read-blocks.ts';
import { writeTable } from '../blocks/write-table.ts';

const ATTRIBUTES = /\{(?:\s*(?:[#.][\p{L}\p{N}_:.-]+|[\w-]+="[^"\n]*"|[\w-]+=[^\s"{}]+|-))+\s*\}/gu;
const FRONT_MATTER = /^---[^\S\n]*\n(?:[\s\S]*?\n)?(?:---|\.\.\.)[^\S\n]*(?:\n|$)/u;

/** Pandoc's own Markdown rewritten in GFM; lines keep their numbers. */
export function withoutPandocMarks(text: string) {
  const aside: Aside[] = [];
  const setAside = (reason: Aside['reason'], found: string) => {
    aside.push({ reason, text: found.trim() });
    return '\n'.repeat(found.split('\n').length - 1);
  };
  const [header = ''] = FRONT_MATTER.exec(text) ?? [];
  const isHeader = /^[\w-]+\s*:/mu.test(header);
  const body = isHeader ? `${setAside('métadonnées', header)}${text.slice(header.length)}` : text;
  const [, , title] = isHeader ? (/^title:[^\S\n]*(["']?)(\S.*?)\1[^\S\n]*$/mu.exec(header) ?? []) : [];
  const withoutFence = (fence: string) => (/[\p{L}\p{N}]/u.test(fence) ? setAside('balisage', fence) : '');
  const plain = body
    .replace(/^[^\S\n]*(?::{3,}|`{3,}|~{3,}).*$/gmu, withoutFence)
    .replace(/\[([^[\]\n]+)\](?=\{)/gu, (whole, words: string, at: number, all: string) => {
      ATTRIBUTES.lastIndex = 0;
      return ATTRIBUTES.exec(all.slice(at + whole.length))?.index === 0 ? words : whole;
    })
    .replace(ATTRIBUTES, (found) => setAside('balisage', found))
    .replace(/(?<=[\p{L}\p{N}»)] )---?(?= [\p{L}\p{N}«(])|^---?(?= \p{L})/gmu, (dashes) =>
      dashes === '--' ? '–' : '—',
    )
    .replace(/\\(?=['"])/gu, '');
  return { text: withPipeTables(plain), aside, title };
}

type Rows = readonly (readonly string[])[];

const BORDER = /^[^\S\n]*\+(?:[-=:]+\+)+[^\S\n]*$/u;
const DASHES = /^[^\S\n]*-{2,}(?:[^\S\n]+-{2,})+[^\S\n]*$/u;

const isBlank = (line = '') => line.trim() === '';

/** Pandoc's grid and simple tables, each between blank lines, as pipe tables in the lines that they take. */
function withPipeTables(text: string): string {
  const parts = runsOf(text.split('\n'), (line, [first]) => isBlank(line) === isBlank(first));
  return parts.flatMap((lines) => pipes(gridRows(lines) ?? simpleRows(lines), lines)).join('\n');
}

/** Null where these lines are no grid. */
function gridRows(lines: readonly string[]): Rows | null {
  if (lines.length < 3 || ![lines[0], lines.at(-1)].every((line = '') => BORDER.test(line))) return null;
  return runsOf(lines, (line) => !BORDER.test(line)).flatMap(([, ...row]) => {
    const cells = row.map((line) =>
      line
        .trim()
        .replace(/^\||\|$/gu, '')
        .split('|'),
    );
    const last = cells.at(-1);
    return last
      ? [
          last.map((_, at) =>
            cells
              .map((each) => each[at]?.trim())
              .filter(Boolean)
              .join(' '),
          ),
        ]
      : [];
  });
}

/** Titles of columns, the dashes below each, and rows; null for other lines. */
function simpleRows([head = '', ruler = '', ...rest]: readonly string[]): Rows | null {
  if (!DASHES.test(ruler)) return null;
  const starts = [...ruler.matchAll(/-+/gu)].map(({ index }) => index);
  return [head, ...rest].map((line) =>
    starts.map((start, column) => line.slice(column === 0 ? 0 : start, starts[column + 1]).trim()),
  );
}

/** The lines as they are where they are no table, or where its rows lack some of their letters. */
function pipes(rows: Rows | null, lines: readonly string[]): readonly string[] {
  if (rows === null || lettersOf(rows.flat().join('')).length !== lettersOf(lines.join('')).length)
    return lines;
  const cells = rows.map((row) => row.map((cell) => cell.replace(/\*\*\s*(\S[^*]*?)\s*\*\*/gu, '**$1**')));
  const table = writeTable(cells).split('\n');
  return [...Array<string>(Math.max(0, lines.length - table.length)).fill(''), ...table];
}
