import { expect, test } from 'vitest';
import type { KeyFigure, Section } from './initiative.ts';
import { captionsOf, figureRow, leadFiguresAt, withoutCaptions } from './lead-figures.ts';
import { type Inline, inlineText } from './rich-text.ts';

const text = (value: string): Inline => ({ type: 'text', value });

const figure = (before: string, numeral: string | null, after: string, short?: string): KeyFigure => ({
  before: before === '' ? [] : [text(before)],
  numeral,
  after: [text(after)],
  ...(short !== undefined && { short }),
});

const section = (rest: Partial<Section>): Section => ({ kind: 'figures', heading: 'x', blocks: [], ...rest });

const told = (one: KeyFigure) => {
  const { numeral, words } = figureRow(one);
  return [numeral, inlineText(words)];
};

test('words that follow a numeral stand beside it', () => {
  expect(told(figure('', '20', ' projets lancés'))).toEqual(['20', ' projets lancés']);
});

test('no no-break space sets in the words beside a numeral', () => {
  expect(told(figure('', '84 000', '\u00a0km'))).toEqual(['84 000', ' km']);
  const strong: Inline = { type: 'strong', children: [text('\u202fm²')] };
  expect(told({ before: [], numeral: '3', after: [strong, text(' de toits')] })).toEqual([
    '3',
    ' m² de toits',
  ]);
});

test('a line that begins before its numeral is told whole beside it', () => {
  expect(told(figure('plus de ', '600', ' citoyens'))).toEqual(['600', 'plus de 600 citoyens']);
});

test('beside a shortened numeral the exact one is told', () => {
  const one = figure('', '700 000 000 €', ' d’achats', '700 M€');
  expect(told(one)).toEqual(['700 M€', '700 000 000 € d’achats']);
});

test('a line without a numeral is its words', () => {
  expect(told(figure('', null, 'Plus de la moitié'))).toEqual([null, 'Plus de la moitié']);
});

test('the first section with a numeral heads the sheet', () => {
  const words = section({ keyFigures: [figure('', null, 'beaucoup')] });
  const numbers = section({ keyFigures: [figure('', null, 'beaucoup'), figure('', '2', ' toits')] });
  expect(leadFiguresAt([section({}), words, numbers, numbers])).toBe(2);
  expect(leadFiguresAt([section({}), words])).toBe(-1);
});

test('captions are told apart from the blocks around them', () => {
  const caption = { type: 'caption', children: [text('Un toit')] } as const;
  const paragraph = { type: 'paragraph', children: [text('Un mot')] } as const;
  expect(captionsOf([section({ blocks: [paragraph, caption] }), section({})])).toEqual([caption.children]);
  expect(withoutCaptions([paragraph, caption])).toEqual([paragraph]);
});
