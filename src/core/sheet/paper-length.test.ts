import { expect, test } from 'vitest';
import type { Section } from './initiative.ts';
import { paperLength } from './paper-length.ts';

const text = (characters: number) => ({ type: 'text' as const, value: 'a'.repeat(characters) });
const section = (rest: Partial<Section>): Section => ({ kind: 'other', heading: '', blocks: [], ...rest });

test('letters get smaller with what is written, whatever it is made of', () => {
  const paragraph = (characters: number) => ({ type: 'paragraph' as const, children: [text(characters)] });
  const list = { type: 'list' as const, ordered: false, items: [[paragraph(1000)], [paragraph(1000)]] };
  const quotation = { introduction: '', author: '', role: null, question: null, paragraphs: [[text(800)]] };
  expect(paperLength([])).toBe('short');
  expect(paperLength([section({ blocks: [paragraph(2900)] })])).toBe('short');
  expect(paperLength([section({ blocks: [paragraph(901), list] })])).toBe('long');
  expect(paperLength([section({ heading: 'a'.repeat(101), blocks: [list] }), section({ quotation })])).toBe(
    'long',
  );
  expect(paperLength([section({ blocks: [paragraph(1601), list] })])).toBe('longer');
});
