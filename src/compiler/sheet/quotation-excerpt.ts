import type { QuotationExcerpt } from '../../domain/sheet/initiative.ts';
import { type Inline, inlineText } from '../../domain/sheet/rich-text.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { shorten } from '../../text/shorten.ts';

const LONGEST = 180;
const SHORTEST_CLAUSE = 70;

/** The last pause before the limit; never inside a parenthesis or a quotation within. */
function clause(sentence: string): string | null {
  const ends = [...sentence.slice(0, LONGEST).matchAll(/[,;:](?=[\s\u00a0])|[\s\u00a0][(–]/gu)];
  const whole = ends
    .map(({ index }) => sentence.slice(0, index).replace(/[\s,;:]+$/u, ''))
    .filter((start) => start.length >= SHORTEST_CLAUSE && isBalanced(start));
  return whole.at(-1) ?? null;
}

const isBalanced = (text: string) =>
  (['()', '«»', '“”'] as const).every(
    (pair) => text.split(pair.charAt(0)).length === text.split(pair.charAt(1)).length,
  );

/** Whole sentences as far as they go, else the start of the first one, for a quotation set large at the head of its sheet. */
export function excerptOf(paragraphs: readonly (readonly Inline[])[]): QuotationExcerpt | null {
  const [first = '', ...others] = paragraphs.map((paragraph) => inlineText(paragraph).trim());
  if (first === '') return null;
  const sentences = sentencesOf(first);
  let text = sentences[0] ?? first;
  for (const sentence of sentences.slice(1)) {
    if (text.length + sentence.length + 1 > LONGEST) break;
    text += ` ${sentence}`;
  }
  if (text.length > LONGEST) {
    const start = clause(text);
    text = start === null ? shorten(text, LONGEST - 1) : `${start}…`;
  }
  return { text, isWhole: others.length === 0 && text.length === first.length };
}

/** « Vice-présidente déléguée à l’économie sociale » of a longer list of duties: what precedes the first comma. */
export function firstDuty(role: string): string {
  const [duty = ''] = role.split(/\s*,\s/u);
  return duty.trim();
}
