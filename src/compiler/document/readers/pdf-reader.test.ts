import { expect, it } from 'vitest';
import type { SourceBlock } from '../read-blocks.ts';
import { USUAL } from '../received-document.fixture.ts';
import { type PrintedText, printedPdf } from './printed-pdf.fixture.ts';
import { readDocument } from './read-document.ts';

async function blocksOf(...pages: readonly (readonly PrintedText[])[]): Promise<readonly SourceBlock[]> {
  const reading = await readDocument('a.pdf', printedPdf(pages), USUAL);
  if ('refusal' in reading) throw new Error(reading.refusal);
  return reading.blocks;
}

it('tells lines in bold from others of their size', async () => {
  const blocks = await blocksOf([
    { text: 'Le terrain', at: [50, 760], bold: true },
    { text: 'Une friche.', at: [50, 740] },
  ]);
  expect(blocks.map(({ looks }) => looks)).toEqual([{ size: 10, bold: true }, { size: 10 }]);
});
