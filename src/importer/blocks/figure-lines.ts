import { coalesce } from '../../core/collections/group-by.ts';
import type { SourceBlock } from './read-blocks.ts';

/** A numeral alone in its line is joined with the line below. */
export function withTheirWords(blocks: readonly SourceBlock[]): SourceBlock[] {
  return coalesce(blocks, (last, block) => {
    const areItsWords =
      last.kind === 'paragraph' &&
      block.kind === 'paragraph' &&
      NUMERAL.test(last.text) &&
      /^[\p{L}(]/u.test(block.text) &&
      !LABELLED.test(block.text) &&
      block.text.length <= LONGEST_FIGURE;
    return areItsWords ? { ...last, text: `${last.text} ${block.text}` } : null;
  });
}

/** The first words of a legend or of a table's caption. */
const LABELLED = /^(?:légendes?|tableau) *:/iu;
const LONGEST_FIGURE = 160;
const NUMERAL =
  /^[*_\s]*[+±−-]?\s*\d[\d\s.,\u00a0\u202f]*(?:[%‰€$]|(?:[kM]|Md)€|[\p{L}µ]{1,3}[²³]?|euros|heures|hectares|tonnes)?[*_\s]*$/u;

export const isNumeral = (text: string): boolean => NUMERAL.test(text);

/** Each numeral with the words beside or below it; null where the cells are a table's. */
export function figureCells(rows: readonly (readonly string[])[]): string[] | null {
  const [first = [], second = []] = rows;
  const isAbove = rows.length === 2 && first.every(isNumeral) && !second.some(isNumeral);
  if (isAbove) return first.map((cell, index) => `${cell} ${second[index] ?? ''}`.trim());
  const isBeside = rows.every(
    (row) => row.length === 2 && NUMERAL.test(row[0] ?? '') && !NUMERAL.test(row[1] ?? ''),
  );
  if (isBeside) return rows.map((row) => row.join(' ').trim());
  const cells = rows.flat().filter((cell) => cell !== '');
  const whole = cells.filter((cell) => cell.length <= LONGEST_FIGURE && /\d.*\p{L}|\p{L}.*\d/u.test(cell));
  return whole.length * 4 >= cells.length * 3 ? cells.map((cell) => cell.replace(/<br>/gu, ' ')) : null;
}

export function figureLines(text: string): string[] {
  const broken = text.split(/(?: {2,}|\\)\n/u);
  const lines =
    broken.length === 1 &&
    text.split('\n').every((line) => /^(?:[+±−]\s*)?[*_]*\d|^\p{Lu}/u.test(line.trim()))
      ? text.split('\n')
      : broken;
  const trimmed = lines.map((line) => line.trim());
  const whole = coalesce(trimmed, (last, line) => {
    // A line that begins no sentence continues the figure above it.
    const continuesFigure = /\d/u.test(last) && /^[*_]*[\p{Ll}(]/u.test(line);
    const isWords = NUMERAL.test(last) && /^[*_]*\p{L}/u.test(line);
    return continuesFigure || isWords ? `${last} ${line}` : null;
  });
  return whole.flatMap((line) => figuresOf(line) ?? [withNumeral(line)]);
}

const BETWEEN = [
  { mark: /\s*\|\s*/u, fewest: 2 },
  { mark: /\s*;\s+/u, fewest: 2 },
  { mark: /\s*[,•·]\s+/u, fewest: 3 },
];

/** « 20 écoles, 1 400 repas, 48 % de bio »: each part leads with its numeral. */
function figuresOf(line: string): string[] | null {
  const text = line.replace(/\s*\.$/u, '');
  for (const { mark, fewest } of BETWEEN) {
    const parts = text.split(mark);
    if (parts.length >= fewest && parts.every((part) => part.length <= LONGEST_FIGURE && LEADING.test(part)))
      return parts;
  }
  return null;
}

const LEADING = /^[+±−-]?\s?\d(?!(?:er|re|[eè]me|nde?)\b)[^\n*]*\p{L}[^*]*$/u;

const LEADER = /(?<=\p{L}[)»]?)(?=\s*(?:\.{3}|…|(?:\s\.){3}))[\s.…]+(?=[+±−-]?\s?\d[^\n]{0,40}$)/u;

/** « Coût : **250 k€** par an »: where no numeral leads and nothing is in bold. */
function withNumeral(printed: string): string {
  const line = printed.replace(LEADER, ' : ');
  if (/\*\*|__|^[+±−-]?\s*\d|[<[\]()]*https?:/u.test(line)) return line;
  return line.replace(
    /^((?:[^\d(:]|\b(?:19|20)\d\d\b){2,60}:\s)((?:[+±−]\s?)?\d(?:[\d\u00a0\u202f.,]|(?<=\d) (?=\d{3}))*(?:[ \u00a0\u202f]?(?:%|‰|[kM]?€|Md€))?)(?![\p{L}\d])/u,
    '$1**$2**',
  );
}
