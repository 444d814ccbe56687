import { runsOf } from '../../../core/collections/group-by.ts';
import { lettersOf } from '../conservation.ts';
import type { Aside } from '../read-blocks.ts';

const ATTRIBUTES = /\{(?:\s*(?:[#.][\p{L}\p{N}_:.-]+|[\w-]+="[^"\n]*"|[\w-]+=[^\s"{}]+|-))+\s*\}/gu;
const FRONT_MATTER = /^---[^\S\n]*\n(?:[\s\S]*?\n)?(?:---|\.\.\.)[^\S\n]*(?:\n|$)/u;

/** Pandoc's own Markdown rewritten in GFM; lines keep their numbers. */
export function withoutPandocMarks(text: string): {
  text: string;
  aside: Aside[];
  title?: string;
} {
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
    .replace(/^[^\S\n]*:{3,}.*$/gmu, withoutFence)
    .replace(/^[^\S\n]*(?:`{3,}|~{3,}).*$/gmu, withoutFence)
    .replace(/\[([^[\]\n]+)\](?=\{)/gu, (whole, words: string, at: number, all: string) => {
      ATTRIBUTES.lastIndex = 0;
      return ATTRIBUTES.exec(all.slice(at + whole.length))?.index === 0 ? words : whole;
    })
    .replace(ATTRIBUTES, (found) => setAside('balisage', found))
    .replace(/(?<=[\p{L}\p{N}»)] )---?(?= [\p{L}\p{N}«(])/gu, (dashes) => (dashes === '--' ? '–' : '—'))
    .replace(/\\(?=['"])/gu, '')
    .replace(/^---?(?= \p{L})/gmu, (dashes) => (dashes === '--' ? '–' : '—'));
  return {
    text: withPipeTables(plain),
    aside,
    ...(title && { title }),
  };
}

type Rows = readonly (readonly string[])[];

interface Found {
  readonly end: number;
  readonly lines: readonly string[];
}

const BORDER = /^[^\S\n]*\+(?:[-=:]+\+)+[^\S\n]*$/u;
const DASHES = /^[^\S\n]*-{2,}(?:[^\S\n]+-{2,})+[^\S\n]*$/u;
const BLANK = /^\s*$/u;

/** Pandoc's grid and simple tables as pipe tables in the lines that they take. */
function withPipeTables(text: string): string {
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const isFirst = at === 0 || BLANK.test(lines[at - 1] ?? '');
    const found = gridAt(lines, at) ?? (isFirst ? simpleAt(lines, at) : null);
    if (found === null) continue;
    lines.splice(at, found.end - at, ...found.lines);
    at = found.end - 1;
  }
  return lines.join('\n');
}

function gridAt(lines: readonly string[], at: number): Found | null {
  if (!BORDER.test(lines[at] ?? '')) return null;
  let end = at + 1;
  while (end < lines.length && /^[^\S\n]*[|+]/u.test(lines[end] ?? '')) end++;
  const table = lines.slice(at, end);
  if (end - at < 3 || !BORDER.test(table.at(-1) ?? '')) return null;
  const rows = splitRows(table);
  return hasAllOf(rows, table) ? { end, lines: pipes(rows, end - at) } : null;
}

const hasAllOf = (rows: Rows, lines: readonly string[]): boolean =>
  lettersOf(rows.flat().join('')).length === lettersOf(lines.join('')).length;

function splitRows(table: readonly string[]): string[][] {
  return between(table, BORDER).map((row) => {
    const lines = row.map((line) => line.trim().replace(/^\|/u, '').replace(/\|$/u, '').split('|'));
    return (lines.at(-1) ?? []).map((_, at) => words(lines.map((cells) => cells[at] ?? '')));
  });
}

const words = (lines: readonly string[]) =>
  lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

/** Titles of columns, the dashes below each, and rows until a blank line. */
function simpleAt(lines: readonly string[], at: number): Found | null {
  const ruler = lines[at + 1] ?? '';
  if (!DASHES.test(ruler) || BLANK.test(lines[at] ?? '')) return null;
  const blank = lines.findIndex((line, index) => index > at && BLANK.test(line));
  const end = blank === -1 ? lines.length : blank;
  const starts = [...ruler.matchAll(/-+/gu)].map(({ index }) => index);
  const own = lines.slice(at, end).filter((_, index) => index !== 1);
  const rows = own.map((line) =>
    starts.map((start, column) => line.slice(column === 0 ? 0 : start, starts[column + 1]).trim()),
  );
  return hasAllOf(rows, own) ? { end, lines: pipes(rows, end - at) } : null;
}

/** The lines between those that `mark` fits, where there are any. */
function between(lines: readonly string[], mark: RegExp): string[][] {
  const groups = runsOf(lines, (line) => !mark.test(line));
  return groups.map((group) => group.filter((line) => !mark.test(line))).filter(({ length }) => length > 0);
}

function pipes(rows: Rows, height: number): string[] {
  const written = rows.map(
    (row) =>
      `| ${row.map((cell) => cell.replace(/(?<!\\)\|/gu, '\\|').replace(/\*\*\s*(\S[^*]*?)\s*\*\*/gu, '**$1**')).join(' | ')} |`,
  );
  const width = Math.max(1, ...rows.map((row) => row.length));
  const table = [written[0] ?? '', `|${' --- |'.repeat(width)}`, ...written.slice(1)];
  return [...Array<string>(Math.max(0, height - table.length)).fill(''), ...table];
}
