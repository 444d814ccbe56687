import { pairQuotes } from './quotes.ts';

/** Before a colon, inside guillemets and between a number and its unit. */
const NBSP = '\u00a0';
const NARROW = '\u202f';

const SPACES = '[ \u00a0\u202f\u2009]';
/** Without the guard, a long run of spaces would be tried from each of them. */
const RUN = `(?<!${SPACES})${SPACES}+`;
/** A sign is glued to these when its space is missing: « Propulsons! » yes, « (!) » no. */
const WORD_END = '(?<=[\\p{L}\\p{N}»)\\]%€°])';
const UNITS =
  '%|‰|°C|°|[kM]?€|Md€|(?:k|c|d|m)?m[23²³]?|ha|kg|g|t|h|mn|min|[kMGT]Wh|l|millions?|milliards?|euros?';

const GLUED_UNITS = '%|‰|[kM]?€|Md€';
/** A number that counts nothing: « code postal 54280 », « SIRET 12345678900012 ». */
const IDENTIFIER = /(?<!\p{L})(?:posta(?:l|ux)|insee|siren|siret|rna|cog|cedex|n°|bp|cs|tél)[^.;!?]{0,24}$/iu;
const before = (units: string) => `(?=${SPACES}?(?:${units})(?![\\p{L}\\p{N}]))`;
const BEFORE_NOUN = `(?=${SPACES}(?!(?:et|ou)${SPACES})\\p{Ll})`;
/** Never after a year. */
const MEASURES = '[kM]?€|euros?|k?m[2²]|km|ha|kg|[kMGT]Wh';
/** Four digits may be a year, until 2100. */
const NO_YEAR = '(?:[1-9]\\d{4,8}|2[1-9]\\d{2}|[3-9]\\d{3})';
/** Up to nine digits before a unit or a common noun: what a sheet counts. */
const COUNTED = new RegExp(
  `(?<![\\p{L}\\p{N}_.,/-]|[+(])(?:[1-9]\\d{3}${before(MEASURES)}|${NO_YEAR}(?:${before(UNITS)}|${BEFORE_NOUN}))`,
  'gu',
);

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Each is applied to what those before have made. */
const RULES: readonly ((text: string) => Edit[])[] = [
  guillemets,
  digitGroups,
  countedNumbers,
  replacing(/(?<!\.)\.{3}(?!\.)/gu, '…'),
  replacing(/(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}«“"€])/gu, '’'),
  replacing(new RegExp(`(?<=«)${SPACES}*(?!${SPACES}|$)`, 'gu'), NBSP),
  replacing(new RegExp(`(?<=[^\\s])${RUN}(?=»)|(?<=[^\\s«])(?=»)`, 'gu'), NBSP),
  replacing(new RegExp(`(?<=[^\\s])${RUN}(?=[;!?])|${WORD_END}(?=[;!?]+(?:[\\s)»\\],.…]|$))`, 'gu'), NARROW),
  replacing(new RegExp(`(?<=[^\\s])${RUN}(?=:)|${WORD_END}(?=:(?:\\s|$))`, 'gu'), NBSP),
  replacing(new RegExp(`(?<=\\d)(?=(?:${GLUED_UNITS})(?![\\p{L}\\p{N}]))`, 'gu'), NBSP),
  replacing(new RegExp(`(?<=\\d)${RUN}(?=(?:${UNITS})(?![\\p{L}\\p{N}’']))`, 'gu'), NBSP),
];

/** No rule touches addresses; one straight quotation mark without a partner leaves them all as they are. Idempotent. */
export function typographic(text: string): string {
  return typographicRuns([text]).join('');
}

/** The same rules across runs of one text (a bold word inside a sentence); returns as many runs. */
export function typographicRuns(runs: readonly string[]): string[] {
  return RULES.reduce((current, editsOf) => applyEdits(current, editsOf(current.join(''))), [...runs]);
}

function guillemets(text: string): Edit[] {
  const shielded = shield(text);
  const straight = pairQuotes(shielded).filter((quote) => quote.mark === '"');
  if (straight.some((quote) => quote.partner === null)) return [];
  return straight.map(({ index, partner }) => {
    return { start: index, end: index + 1, text: index < (partner ?? 0) ? '«' : '»' };
  });
}

function digitGroups(text: string): Edit[] {
  const numbers = shield(text).matchAll(/(?<!\d)\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)/gu);
  return [...numbers].flatMap((number) =>
    [...number[0].matchAll(/\D/gu)].map((space) => {
      const start = number.index + space.index;
      return { start, end: start + 1, text: NARROW };
    }),
  );
}

function countedNumbers(text: string): Edit[] {
  const shielded = shield(text);
  return [...shielded.matchAll(COUNTED)].flatMap(({ 0: digits, index }) => {
    if (IDENTIFIER.test(shielded.slice(Math.max(0, index - 32), index))) return [];
    const cuts = [...digits.matchAll(/(?<=\d)(?=(?:\d{3})+$)/gu)];
    return cuts.map((cut) => ({ start: index + cut.index, end: index + cut.index, text: NARROW }));
  });
}

function replacing(pattern: RegExp, replacement: string) {
  return (text: string): Edit[] =>
    [...shield(text).matchAll(pattern)].flatMap(({ 0: found, index }) =>
      found === replacement ? [] : [{ start: index, end: index + found.length, text: replacement }],
    );
}

const ADDRESS_SIGN = /:\/\/|www\.|mailto:|tel:|@/iu;

function shield(text: string): string {
  if (!ADDRESS_SIGN.test(text)) return text;
  return text.replace(/[^\s"«»“”<>]+/gu, (word) => {
    const address = /:\/\/|^[([]?(?:www\.|mailto:|tel:)|[^@]@[^@]/iu.test(word);
    return address ? 'x'.repeat(word.length) : word;
  });
}

/** An edit belongs to the run where it starts; what it removes leaves whichever run holds it. */
function applyEdits(runs: readonly string[], ordered: readonly Edit[]): string[] {
  if (ordered.length === 0) return [...runs];
  const result: string[] = [];
  let next = 0;
  let offset = 0;
  let skipTo = 0;
  for (const run of runs) {
    const stop = offset + run.length;
    let out = '';
    let cursor = Math.max(offset, Math.min(skipTo, stop));
    for (let edit = ordered[next]; edit !== undefined && edit.start < stop; edit = ordered[++next]) {
      out += run.slice(cursor - offset, edit.start - offset) + edit.text;
      skipTo = edit.end;
      cursor = Math.min(edit.end, stop);
    }
    result.push(out + run.slice(cursor - offset));
    offset = stop;
  }
  return result;
}
