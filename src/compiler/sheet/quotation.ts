import type { Quotation, QuotationExcerpt } from '../../core/sheet/initiative.ts';
import { type Inline, inlineText } from '../../core/sheet/rich-text.ts';
import { pairQuotes } from '../../core/text/quotes.ts';
import { sentencesOf, shorten } from '../../core/text/sentences.ts';
import { withoutCharacters } from './inline-range.ts';
import { partKind, sectionKind } from './section-kind.ts';

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

/** For a quotation shown large at the head of its sheet: as many whole sentences as fit, else the start of the first. */
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

/** « Ce qu’en dit NAME, ROLE »: the role follows the first comma; a colon at the end is dropped. */
export function readQuotationHeading(heading: string): Pick<Quotation, 'introduction' | 'author' | 'role'> {
  const [, introduction = heading.trim(), rest = ''] = announced(heading.trim());
  const named = rest.endsWith(':') ? rest.slice(0, -1).trimEnd() : rest;
  const comma = named.indexOf(',');
  const author = (comma === -1 ? named : named.slice(0, comma)).trim();
  const role = comma === -1 ? '' : named.slice(comma + 1).trim();
  return { introduction, author, role: role === '' ? null : role };
}

const VOICE =
  /^(?:témoignage|paroles?|regard|mot|avis|point de vue|interview|entretien|retour|questions?|verbatim|portrait)\b/iu;

/** Splits a heading into its introduction (« Ce qu’en dit », « Témoignage de ») and the name that follows. */
function announced(heading: string): readonly (string | undefined)[] {
  if (sectionKind(heading) === 'quotation') return /^(\S+\s+\S+\s+\S+)\s+(\S[\s\S]*)$/u.exec(heading) ?? [];
  const labelled = /^([^:,]+?)\s*:\s+(\S[\s\S]*)$/u.exec(heading);
  if (labelled !== null) return labelled;
  const isSpeaker =
    !VOICE.test(heading) &&
    partKind(heading, [{ type: 'blockquote', children: [] }], () => 'other') === 'quotation';
  if (isSpeaker) return [heading, '', heading];
  return (
    /^(\S+(?:\s+\p{Ll}[^\s'’]*)*?\s+(?:d['’])?)(?=\p{Lu})(\S[\s\S]*)$/u
      .exec(heading)
      ?.map((part) => part.trim()) ?? []
  );
}

/** Drops italics and quotation marks around the whole paragraph, which the page sets itself. Not yet typeset. */
export function withoutOuterMarks(paragraph: readonly Inline[]): Inline[] {
  const only = paragraph.length === 1 ? paragraph[0] : undefined;
  const nodes = only?.type === 'emphasis' ? only.children : paragraph;
  const text = inlineText(nodes);
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length - 1;
  const quotes = pairQuotes(text);
  const first = quotes[0];
  const last = quotes.at(-1);
  const opens = first?.index === start && first.mark !== '»' && first.mark !== '”';
  const closes = last?.index === end && last.mark !== '«' && last.mark !== '“';
  const removed: number[] = [];
  if (opens && (first.partner === null || first.partner === end)) removed.push(start);
  if (closes && end > start && (last.partner === null || last.partner === start)) removed.push(end);
  return withoutCharacters(nodes, removed);
}
