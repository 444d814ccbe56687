import { expect, it } from 'vitest';
import { importDocument } from '../import-document.ts';
import type { SourceBlock } from '../read-blocks.ts';
import { USUAL } from '../received-document.fixture.ts';
import { type PrintedText, printedPdf } from './printed-pdf.fixture.ts';
import { readDocument } from './read-document.ts';

async function blocksOf(...pages: readonly (readonly PrintedText[])[]): Promise<readonly SourceBlock[]> {
  const reading = await readDocument('a.pdf', printedPdf(pages), USUAL);
  if ('refusal' in reading) throw new Error(reading.refusal);
  return reading.blocks;
}

it('distinguishes lines in bold from others of their size', async () => {
  const blocks = await blocksOf([
    { text: 'Le terrain', at: [50, 760], bold: true },
    { text: 'Une friche.', at: [50, 740] },
  ]);
  expect(blocks.map(({ looks }) => looks)).toEqual([{ size: 10, bold: true }, { size: 10 }]);
});

const words = (blocks: readonly SourceBlock[]) => blocks.map((block) => ('text' in block ? block.text : ''));

it('gives a drop cap back to its word, whatever the line it is on', async () => {
  const capped = (cap: string, first: string) =>
    blocksOf([
      { text: cap, at: [50, 724], size: 44 },
      { text: first, at: [86, 750] },
      { text: 'rues étaient grises,', at: [86, 737] },
      { text: 'sans un arbre.', at: [86, 724] },
    ]);
  expect(words(await capped('L', 'es maisons et les'))[0]).toMatch(/^Les maisons et les\nrues étaient/u);
  expect(words(await capped('À', 'Lens, toutes les'))[0]).toMatch(/^À Lens, toutes/u);
});

it('reads a number raised in the text as a call of the note at the foot of its column, and splits no sentence there', async () => {
  const column = (left: number, texts: readonly string[]): PrintedText[] =>
    texts.map((text, at) => ({ text, at: [left, 760 - at * 13] }));
  const pdf = printedPdf([
    [
      ...column(50, [
        'Un compte de tout ce qui fut jeté',
        'a été tenu pendant un an, sur 12 m',
        'et son cahier a fait le tour des',
      ]),
      { text: '1', at: [196, 763.5], size: 6 },
      { text: '2', at: [203, 750.5], size: 6 },
      { text: '1 Soit deux millions de maté-', at: [50, 716], size: 7 },
      { text: 'riel, hors taxes.', at: [50, 707], size: 7 },
      ...column(320, [
        'bureaux. Puis les élus ont demandé',
        'que ceci cesse, on a cessé de jeter',
        'les bordures et les candélabres.',
        'Depuis, tout est redonné.',
        'Les écoles viennent le lundi.',
      ]),
    ],
  ]);
  const reading = await readDocument('a.pdf', pdf, USUAL);
  if ('refusal' in reading) throw new Error(reading.refusal);
  expect(words(reading.blocks)[0]).toMatch(/fut jeté\[\^note-1\]\n.* 12 m2\n.* tour des\nbureaux/u);
  expect([...reading.notes]).toEqual([['note-1', 'Soit deux millions de matériel, hors taxes.']]);
  const { conservation } = importDocument({ name: 'a', path: 'a', reading }, null, USUAL);
  expect([...conservation.lost, ...conservation.added]).toEqual([]);
});

it('reads a dash right below a quotation as its signature', async () => {
  const blocks = await blocksOf([
    { text: '« On déménage une rue. »', at: [50, 760], size: 12 },
    { text: '\u0097 Une conductrice de travaux', at: [50, 740], size: 8 },
  ]);
  expect(words(blocks)[1]).toBe('— Une conductrice de travaux');
});
