import { tally } from '../../core/collections/group-by.ts';

/** Letters and digits, in order; « ﬁ » is f and i. */
export const lettersOf = (text: string): string =>
  (text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []).join('');

type CharacterCounts = ReadonlyMap<string, number>;

/** Marks that the importer may rewrite: heading, bullet with its sign, quotation, caption. */
const LINE_MARKS =
  /^(?:[^\S\n]*(?:#{1,6}(?=\s|$)|>|[-*](?=\s|$)|[▶►▸➤➔‣•●▪■◆]|(?:légendes?|tableau) *: ))*[^\S\n]*/gimu;
const SEPARATORS = /^[^\S\n]*(?:=+|-+|(?:[-*_][^\S\n]*){3,})[^\S\n]*$/gmu;

/** Without Markdown marks: those at the beginnings of lines are dropped on both sides of a comparison. */
export function wordsOf(markdown: string): string {
  return markdown
    .replace(SEPARATORS, '')
    .replace(LINE_MARKS, '')
    .replace(/[\s*_]+/gu, '');
}

/** The address that the words of a link lead to, which are counted without it. */
export const LINK_TARGET = /\]\((?:https?:|mailto:|tel:)[^()\s]*\)/giu;

/** Without what the sheet format adds, within lines, to documents of another format. */
export function withoutInlineMarks(markdown: string): string {
  return markdown
    .replace(LINK_TARGET, ']')
    .replace(/(?<!\\)<\/?(?:su[bp]|br)>/gu, '')
    .replace(/(?<!\\)\[\^[\w-]+\](?:: )?/gu, '');
}

/** Without the numbers of items either. */
export const withoutSheetMarks = (markdown: string): string =>
  withoutInlineMarks(markdown).replace(/^(?:>\s)?\s*\d{1,9}[.)](?=\s)/gmu, '');

/** Letters and digits: nothing was lost when `lost` and `added` are empty. */
export function compareWords(document: string, became: readonly string[]) {
  const before = count([document]);
  const after = count(became);
  const total = [...before.values()].reduce((sum, times) => sum + times, 0);
  return { total, lost: subtract(before, after), added: subtract(after, before) };
}

const count = (texts: readonly string[]) => tally(texts.map((text) => lettersOf(wordsOf(text))).join(''));

function subtract(from: CharacterCounts, what: CharacterCounts): Map<string, number> {
  const left = [...from].map(([each, times]) => [each, times - (what.get(each) ?? 0)] as const);
  return new Map(left.filter(([, times]) => times > 0));
}
