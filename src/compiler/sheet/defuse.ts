/** Unicode noncharacters, never in a text: one stands for each mark put out of reach of the Markdown reader. */
const FIRST_STAND_IN = 0xfdd0;
const MARKS = '<>*_[-+.)\\';
const STAND_INS = /[\ufdd0-\ufdef]/gu;

/** Most emphasis marks, opening brackets or backslashes of one paragraph: the reader's cost grows with their square. */
const MOST_MARKS = 400;
/** Most list and quotation marks at the beginning of one line. */
const MOST_CONTAINERS = 8;
/** Deepest indentation that still nests a list, in spaces. */
const DEEPEST_INDENT = 40;

const ALLOWED_ANGLE = /<(?:\/?su[bp]|br ?\/?|(?:https?:\/\/|mailto:|tel:)[^\s<>]{1,2000})>/iuy;
const TAG_LIKE = /<[/!?]?[a-z!?-][^<>]{0,80}>?/iuy;
const CONTAINER = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/uy;

/** Something shown as plain text because the format does not read it. */
export interface Defused {
  readonly kind: 'balise' | 'profondeur' | 'marques';
  /** Index in the text, UTF-16 units. */
  readonly offset: number;
  readonly length: number;
}

/**
 * Puts out of the Markdown reader's reach what this format does not read (every tag but sup, sub and br) and what would make it slow
 * (hundreds of nested marks). The text keeps its length, so positions stay true; {@link restore} gives the marks back.
 */
export function defuse(text: string): { text: string; defused: readonly Defused[] } {
  const defused: Defused[] = [];
  let safe = text.replace(STAND_INS, '\ufffd');
  safe = withoutTags(safe, defused);
  safe = withoutDepth(safe, defused);
  return { text: withoutExcess(safe, defused), defused };
}

/** The text with the marks that {@link defuse} replaced. */
export function restore(text: string): string {
  return text.replace(STAND_INS, (standIn) => MARKS[standIn.charCodeAt(0) - FIRST_STAND_IN] ?? '\ufffd');
}

function standIns(text: string): string {
  return text.replace(/[<>*_[\-+.)\\]/gu, (mark) =>
    String.fromCharCode(FIRST_STAND_IN + MARKS.indexOf(mark)),
  );
}

function matchAt(pattern: RegExp, text: string, index: number): string | null {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? null;
}

function withoutTags(text: string, defused: Defused[]): string {
  return text.replace(/<(?<=(?<!\\)(?:\\\\)*<)/gu, (mark, index: number) => {
    if (matchAt(ALLOWED_ANGLE, text, index) !== null) return mark;
    const tag = matchAt(TAG_LIKE, text, index);
    if (tag !== null) defused.push({ kind: 'balise', offset: index, length: tag.length });
    return standIns(mark);
  });
}

function withoutDepth(text: string, defused: Defused[]): string {
  let offset = 0;
  const lines = text.split('\n').map((line) => {
    const start = offset;
    offset += line.length + 1;
    let count = 0;
    let end = 0;
    for (let mark = matchAt(CONTAINER, line, 0); mark !== null; mark = matchAt(CONTAINER, line, end)) {
      end += mark.length;
      count++;
    }
    const indent = line.search(/[^ \t]/u);
    if (count <= MOST_CONTAINERS && (count === 0 || indent < DEEPEST_INDENT)) return line;
    defused.push({ kind: 'profondeur', offset: start, length: Math.max(1, end) });
    return standIns(line.slice(0, end)) + line.slice(end);
  });
  return lines.join('\n');
}

function withoutExcess(text: string, defused: Defused[]): string {
  return text.replace(/[^\n]+(?:\n[^\n]+)*/gu, (paragraph, offset: number) => {
    let safe = paragraph;
    for (const pattern of [/[*_]/gu, /\[/gu, /\\/gu]) {
      if ((safe.match(pattern)?.length ?? 0) <= MOST_MARKS) continue;
      if (safe === paragraph) defused.push({ kind: 'marques', offset, length: 1 });
      safe = safe.replace(pattern, standIns);
    }
    return safe;
  });
}
