import { sentencesOf } from '../text/sentences.ts';
import type { SheetSummary } from './catalogue.ts';
import type { KeyFigure, Section } from './initiative.ts';
import { asOwnLine, type Block, endedLine, type Inline, inlineText } from './rich-text.ts';

/** Of the section whose figures head the sheet; -1 where none has a numeral. */
export const leadFiguresAt = (sections: readonly Section[]): number =>
  sections.findIndex(({ keyFigures = [] }) => keyFigures.some(({ numeral }) => numeral !== null));

export const captionsOf = (sections: readonly Section[]): (readonly Inline[])[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((one) => (one.type === 'caption' ? [one.children] : [])));

export const withoutCaptions = (blocks: readonly Block[]): Block[] =>
  blocks.filter(({ type }) => type !== 'caption');

/** A figure as lists show it: its line in the order of the document, parted around its numeral. */
export type FigureStatement = NonNullable<SheetSummary['figure']>;

/** Characters. A longer statement is shown by its sheet alone. */
const LONGEST = 140;
/** Read at a glance. */
const BRIEF = 90;
/** « plus de », « En avril 2022, »: what may come before a numeral that leads its line all the same. */
const SHORT_BEFORE = 16;

const CLAUSE_END = /[\s\u00a0\u202f]*[;:](?=\s)/gu;
/** A clause that ends with such a word is not complete. */
const INCOMPLETE =
  /(?<![\p{L}’])(?:à|aux?|de|du|des|en|et|ou|par|pour|sur|dans|dont|avec|comme|notamment|suivante?s?|est|sont|qu[ei]|l[ae]s?|une?)$/iu;

const isClosed = (text: string) =>
  ['()', '[]', '«»'].every(([open = '', shut = '']) => text.split(open).length === text.split(shut).length);

/** The first clauses of words that are too long, where they end by themselves; else the words. */
function firstClauses(words: string, most: number): string {
  if (words.length <= most) return words;
  const cuts = [...words.matchAll(CLAUSE_END)].map(({ index }) => words.slice(0, index));
  return cuts.findLast((cut) => cut.length <= most && isClosed(cut) && !INCOMPLETE.test(cut)) ?? words;
}

const LEADS_ON = /^[\s,;:–-]+|[\s,;:–-]+$/gu;

/** The sentence around the numeral, in the words of the document; null where none does in so few words. */
export function statementOf({ before, numeral, short, after }: KeyFigure): FigureStatement | null {
  if (numeral === null) return null;
  const [start = ''] = sentencesOf(inlineText(before) + numeral).slice(-1);
  const [end = ''] = sentencesOf(numeral + inlineText(after));
  const lead = start.slice(0, -numeral.length);
  const words = firstClauses(end.slice(numeral.length), BRIEF - start.length).replace(LEADS_ON, '');
  const length = start.length + words.length;
  if (length > LONGEST || length === numeral.length) return null;
  return { before: lead.trim(), numeral: short ?? numeral, after: words };
}

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length;

/**
 * 0: a whole line, read at a glance, that its numeral leads; 1: read at a glance, yet cut after a clause or with a long
 * way to its numeral; 2: longer; 3: none that a list could show.
 */
function rankOf(figure: KeyFigure): number {
  const statement = statementOf(figure);
  if (!statement) return 3;
  const { before, after } = statement;
  const length = before.length + (figure.numeral?.length ?? 0) + after.length;
  if (length > BRIEF) return 2;
  const isWhole = lettersOf(before + after) === lettersOf(inlineText([...figure.before, ...figure.after]));
  return isWhole && before.length <= SHORT_BEFORE ? 0 : 1;
}

/** Of a sheet: the line that says the most at a glance, the first of them; none where no line has a numeral. */
export const leadFigure = (sections: readonly Section[]): KeyFigure | undefined =>
  sections[leadFiguresAt(sections)]?.keyFigures
    ?.filter(({ numeral }) => numeral !== null)
    .toSorted((one, other) => rankOf(one) - rankOf(other))[0];

/** Long numerals are set smaller. */
export const numeralSize = (numeral: string) =>
  numeral.length > 9 || /\p{Ll}{3}/u.test(numeral) ? 'small' : numeral.length > 5 ? 'middle' : undefined;

export interface FigureRow {
  /** Words before the numeral. */
  readonly before: readonly Inline[];
  readonly numeral: string | null;
  /** The words begin with the exact numeral. */
  readonly isAbbreviated: boolean;
  readonly words: readonly Inline[];
}

/** A line in its order. A numeral that leads it may be shortened: the exact one then begins the words. */
export function figureRow({ before, numeral, short, after }: KeyFigure): FigureRow {
  const words = endedLine(after);
  if (inlineText(before).trim() !== '') return { before, numeral, isAbbreviated: false, words };
  if (numeral === null || short === undefined)
    return { before: [], numeral, isAbbreviated: false, words: asOwnLine(words) };
  const exact: Inline = { type: 'strong', children: [{ type: 'text', value: numeral }] };
  return { before: [], numeral: short, isAbbreviated: true, words: [exact, ...words] };
}
