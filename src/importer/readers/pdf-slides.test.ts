import { expect, it } from 'vitest';
import type { SourceBlock } from '../blocks/read-blocks.ts';
import { USUAL } from '../corpus/received-document.fixture.ts';
import { slideBlocks } from './pdf-slides.ts';

const text = (words: string, size = 12): SourceBlock => {
  return { kind: 'paragraph', text: words, line: 1, gap: 1, looks: { size } };
};
const box: SourceBlock = {
  kind: 'table',
  line: 1,
  gap: 1,
  rows: [
    ['Territoire', 'Brest'],
    ['Budget', '9 000 €'],
  ],
};
const slide = (title: string, ...blocks: SourceBlock[]) => [text(title, 24), ...blocks];

function read(...slides: readonly SourceBlock[][]) {
  const told = { aside: [], doubts: [] };
  const blocks = slideBlocks(slides, 12, USUAL.isHeading, told);
  const words = blocks.map((block) => {
    if (block.kind !== 'heading') return block.kind === 'table' ? 'box' : block.kind;
    return `${block.begins === undefined ? 'part' : block.begins ? 'sheet' : 'none'} ${block.text}`;
  });
  return { words, ...told };
}

const BODY = [text('Un mot.'), text('Un autre.')];

it('begins a sheet at each title that a box of labels is with, and goes on under it', () => {
  const { words, doubts } = read(
    slide('Trois initiatives'),
    slide('Un four', ...BODY, box),
    slide('Un four (suite)', text('412', 30), text('repas servis')),
    slide('Chiffres clés', ...BODY),
    slide('Un puits', box),
  );
  expect(words).toEqual([
    'none Trois initiatives',
    'sheet Un four',
    'paragraph',
    'paragraph',
    'box',
    'paragraph',
    'part Chiffres clés',
    'paragraph',
    'paragraph',
    'sheet Un puits',
    'box',
  ]);
  expect(doubts).toEqual([]);
});

it('begins a sheet before each round of parts', () => {
  const { words } = read(
    ...['Un four', 'Un puits'].flatMap((title) => [
      slide(title),
      slide('Contexte', ...BODY),
      slide('Bilan', ...BODY),
    ]),
  );
  expect(words.filter((each) => each !== 'paragraph')).toEqual(
    ['Un four', 'Un puits'].flatMap((title) => [`sheet ${title}`, 'part Contexte', 'part Bilan']),
  );
});

it('asks each title where nothing says which one begins a sheet, and those that none of it explains', () => {
  const alone = read(slide('Un four', ...BODY), slide('Un puits', ...BODY));
  expect(alone.words.filter((each) => each.startsWith('sheet'))).toHaveLength(2);
  expect(alone.doubts).toMatchObject([
    { kind: 'fiche devinée', words: 'Un four', done: expect.stringMatching(/^diapositive.*Word/u) },
    { kind: 'fiche devinée', words: 'Un puits' },
  ]);
  expect(read(slide('Un four', box), slide('Le puits', ...BODY)).doubts).toMatchObject([
    { words: 'Le puits', done: expect.stringContaining('une partie de la fiche') },
  ]);
});

it('begins a sheet at each title of a page that has several, by their parts', () => {
  const sheet = (title: string) => slide(title, text('Contexte', 14), ...BODY, text('Bilan', 14), ...BODY);
  const { words, doubts } = read([...sheet('Un four'), ...sheet('Un puits')], sheet('Une halle'));
  expect(words.filter((each) => each !== 'paragraph')).toEqual(
    ['Un four', 'Un puits', 'Une halle'].flatMap((title) => [
      `sheet ${title}`,
      'part Contexte',
      'part Bilan',
    ]),
  );
  expect(doubts).toEqual([]);
});
