import type { SourceBlock } from './read-blocks.ts';

/** A numeral alone in its line is joined with the line below. */
export function withTheirWords(blocks: readonly SourceBlock[]): SourceBlock[] {
  const whole: SourceBlock[] = [];
  for (const block of blocks) {
    const last = whole.at(-1);
    const areItsWords =
      last?.kind === 'paragraph' &&
      block.kind === 'paragraph' &&
      NUMERAL.test(last.text) &&
      /^[\p{L}(]/u.test(block.text) &&
      !LABELLED.test(block.text) &&
      block.text.length <= LONGEST_FIGURE;
    if (areItsWords) whole[whole.length - 1] = { ...last, text: `${last.text} ${block.text}` };
    else whole.push(block);
  }
  return whole;
}

/** The first words of a legend or of a table's caption. */
const LABELLED = /^(?:légendes?|tableau) *:/iu;
const LONGEST_FIGURE = 160;
const NUMERAL =
  /^[*_\s]*[+±−-]?\s*\d[\d\s.,\u00a0\u202f]*(?:[%‰€$]|(?:[kM]|Md)€|[\p{L}µ]{1,3}[²³]?|euros|heures|hectares|tonnes)?[*_\s]*$/u;

/** Each numeral with the words beside or below it; null where the cells are a table's. */
export function figureCells(rows: readonly (readonly string[])[]): string[] | null {
  const [first = [], second = []] = rows;
  const isAbove =
    rows.length === 2 &&
    first.every((cell) => NUMERAL.test(cell)) &&
    !second.some((cell) => NUMERAL.test(cell));
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
  return joinedFigureLines(lines.map((line) => line.trim())).flatMap(
    (line) => figuresOf(line) ?? [withNumeral(line)],
  );
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

/** A line that begins no sentence continues the figure above it. */
function joinedFigureLines(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const continuesFigure = last !== undefined && /\d/u.test(last) && /^[*_]*[\p{Ll}(]/u.test(line);
    const isWords = last !== undefined && NUMERAL.test(last) && /^[*_]*\p{L}/u.test(line);
    if (continuesFigure || isWords) joined[joined.length - 1] = `${last} ${line}`;
    else joined.push(line);
  }
  return joined;
}

const LEADER = /(?<=\p{L}[)»]?)\s*(?:\.{3,}|…+|(?:\s\.){3,})[\s.…]*(?=[+±−-]?\s?\d[^\n]{0,40}$)/u;

/** « Coût : **250 k€** par an »: where no numeral leads and nothing is in bold. */
function withNumeral(printed: string): string {
  const line = printed.replace(LEADER, ' : ');
  if (/\*\*|__|^[+±−-]?\s*\d|[<[\]()]*https?:/u.test(line)) return line;
  return line.replace(
    /^((?:[^\d(:]|\b(?:19|20)\d\d\b){2,60}:\s)((?:[+±−]\s?)?\d(?:[\d\u00a0\u202f.,]|(?<=\d) (?=\d{3}))*(?:[ \u00a0\u202f]?(?:%|‰|[kM]?€|Md€))?)(?![\p{L}\d])/u,
    '$1**$2**',
  );
}
