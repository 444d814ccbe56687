import { expect, test } from 'vitest';
import type { KeyFigure, Section } from './initiative.ts';
import {
  captionsOf,
  figureRow,
  leadFigure,
  leadFiguresAt,
  statementOf,
  withoutCaptions,
} from './lead-figures.ts';
import { type Inline, inlineText } from './rich-text.ts';

const text = (value: string): Inline => ({ type: 'text', value });

const figure = (before: string, numeral: string | null, after: string, short?: string): KeyFigure => ({
  before: before === '' ? [] : [text(before)],
  numeral,
  after: [text(after)],
  ...(short !== undefined && { short }),
});

const section = (rest: Partial<Section>): Section => ({ kind: 'figures', heading: 'x', blocks: [], ...rest });

const partsOf = (one: KeyFigure) => {
  const { before, numeral, words } = figureRow(one);
  return [inlineText(before), numeral, inlineText(words)];
};

test('words that follow a numeral are beside it', () => {
  expect(partsOf(figure('', '20', ' projets lancés'))).toEqual(['', '20', ' projets lancés']);
});

test('no no-break space sets in the words beside a numeral', () => {
  expect(partsOf(figure('', '84 000', '\u00a0km'))).toEqual(['', '84 000', ' km']);
  const strong: Inline = { type: 'strong', children: [text('\u202fm²')] };
  expect(partsOf({ before: [], numeral: '3', after: [strong, text(' de toits')] })).toEqual([
    '',
    '3',
    ' m² de toits',
  ]);
});

test('a line that begins before its numeral stays in its order, and says it once', () => {
  expect(partsOf(figure('plus de ', '600', ' citoyens'))).toEqual(['plus de ', '600', ' citoyens']);
});

test('beside a shortened numeral the exact one is given; inside a line it is not shortened', () => {
  const one = figure('', '700 000 000 €', ' d’achats', '700 M€');
  expect(partsOf(one)).toEqual(['', '700 M€', '700 000 000 € d’achats']);
  const inside = figure('un total de ', '700 000 000 €', '', '700 M€');
  expect(partsOf(inside)).toEqual(['un total de ', '700 000 000 €', '']);
});

test('a line ends without the comma that led on to the next one', () => {
  const strong: Inline = { type: 'strong', children: [text(' en 2022,')] };
  expect(partsOf({ before: [], numeral: '3', after: [text(' toits'), strong] })).toEqual([
    '',
    '3',
    ' toits en 2022',
  ]);
  expect(partsOf(figure('', null, 'Un plan\u202f;'))).toEqual(['', null, 'Un plan']);
});

test('a line without a numeral is its words', () => {
  expect(partsOf(figure('', null, 'Plus de la moitié'))).toEqual(['', null, 'Plus de la moitié']);
});

test('the first section with a numeral heads the sheet', () => {
  const words = section({ keyFigures: [figure('', null, 'beaucoup')] });
  const numbers = section({ keyFigures: [figure('', null, 'beaucoup'), figure('', '2', ' toits')] });
  expect(leadFiguresAt([section({}), words, numbers, numbers])).toBe(2);
  expect(leadFiguresAt([section({}), words])).toBe(-1);
});

test('captions are separated from the blocks around them', () => {
  const caption = { type: 'caption', children: [text('Un toit')] } as const;
  const paragraph = { type: 'paragraph', children: [text('Un mot')] } as const;
  expect(captionsOf([section({ blocks: [paragraph, caption] }), section({})])).toEqual([caption.children]);
  expect(withoutCaptions([paragraph, caption])).toEqual([paragraph]);
});

/** `before|numeral|after` of what a list shows; null where it shows nothing. */
function stated(one: KeyFigure): string | null {
  const statement = statementOf(one);
  return statement && [statement.before, statement.numeral, statement.after].join('|');
}

const LONG = 'mot '.repeat(40);

test.each([
  ['signs that led on to the next line are removed', figure('', '5 000 €', ' en 2021,'), '|5 000 €|en 2021'],
  [
    'so does what parted the numeral from its words',
    figure('', '20', ', dont 5 en 2021'),
    '|20|dont 5 en 2021',
  ],
  [
    'the sentence of the numeral alone',
    figure('Un lieu ouvre. Il emploie ', '3', ' salariés. Puis 5.'),
    'Il emploie|3|salariés.',
  ],
  [
    'a shortened numeral is said once',
    figure('', '700 000 000 €', ' d’achats', '700 M€'),
    '|700 M€|d’achats',
  ],
  [
    'a statement may end with its numeral',
    figure('Une dotation de ', '572 151 €', ''),
    'Une dotation de|572 151 €|',
  ],
  [
    'too long, it ends with a clause',
    figure('', '2', ` lieux ont ouvert\u00a0: ${LONG}`),
    '|2|lieux ont ouvert',
  ],
  ['not with an incomplete clause', figure('', '2', ` aides vont à\u00a0: ${LONG}`), null],
  ['nor inside brackets', figure('', '12', ` lieux (le premier\u202f; ${LONG}) sont ouverts`), null],
  ['nor at a comma', figure('', '12', ` élus, ${LONG}, ont voté`), null],
  [
    'a short one is never cut',
    figure('', '2', ' lieux\u00a0: un café, un atelier'),
    '|2|lieux\u00a0: un café, un atelier',
  ],
  ['a number without a word says nothing', figure('', '2 000', ''), null],
  ['nor does a line without number', figure('', null, 'beaucoup'), null],
])('%s', (_, one, expected) => {
  expect(stated(one)).toBe(expected);
});

const BRIEF = figure('', '20', ' personnes accompagnées');
const NEARLY = figure('plus de ', '600', ' citoyens mobilisés');
const FAR = figure('Participation de la ville à ', '1/3', ' du budget');
const CUT = figure('', '2', ` lieux ont ouvert\u00a0: ${LONG}`);
const SLOW = figure(
  'En 2021, le contrat de ville de la métropole a soutenu ',
  '187',
  ' associations locales, dont treize nouvelles',
);
const ENDLESS = figure('', '9', ` ${LONG}`);

test.each([
  ['the first of the lines that say all at a glance', [BRIEF, NEARLY], BRIEF],
  ['« plus de » does not keep a numeral from leading', [NEARLY, BRIEF], NEARLY],
  ['before one whose numeral comes late', [FAR, BRIEF], BRIEF],
  ['before one that a list would cut', [CUT, BRIEF], BRIEF],
  ['these two before a long one', [SLOW, CUT, FAR], CUT],
  ['a long one before one too long to be shown', [ENDLESS, SLOW], SLOW],
  ['any numeral rather than none', [figure('', null, 'beaucoup'), ENDLESS], ENDLESS],
])('the lead figure: %s', (_, keyFigures, lead) => {
  expect(leadFigure([section({ keyFigures })])).toBe(lead);
});

test('no lead figure without a numeral', () => {
  expect(leadFigure([section({ keyFigures: [figure('', null, 'beaucoup')] })])).toBeUndefined();
});
