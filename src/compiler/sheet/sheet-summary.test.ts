import { expect, test } from 'vitest';
import type { Block, Inline } from '../../core/sheet/rich-text.ts';
import { sheetSummary } from './detail-sections.ts';

const text = (value: string): Inline[] => [{ type: 'text', value }];
const paragraph = (value: string): Block => ({ type: 'paragraph', children: text(value) });

test('the first words of the text, whatever holds them; neither headings nor captions', () => {
  const items = [[paragraph('Créer des emplois,')], [paragraph('garder des services.')]];
  const blocks: Block[] = [
    { type: 'heading', children: text('Titre') },
    { type: 'list', ordered: false, items },
    { type: 'caption', children: text('Photo') },
  ];
  expect(sheetSummary([{ blocks: [] }, { blocks }, { blocks: [paragraph('Depuis 2020.')] }])).toBe(
    'Créer des emplois, garder des services. Depuis 2020.',
  );
  expect(sheetSummary([{ blocks: [] }])).toBe('');
});

test('items without a sign at their end are separated', () => {
  const items = [
    [paragraph('Garder des services')],
    [paragraph('Créer des emplois')],
    [paragraph('Relier.')],
  ];
  expect(sheetSummary([{ blocks: [{ type: 'list', ordered: false, items }] }])).toBe(
    'Garder des services\u00a0; Créer des emplois\u00a0; Relier.',
  );
});

test('cut between two words', () => {
  const summary = sheetSummary([{ blocks: [paragraph('mot '.repeat(100))] }]);
  expect(summary).toMatch(/mot…$/u);
  expect(summary.length).toBeLessThanOrEqual(201);
});
