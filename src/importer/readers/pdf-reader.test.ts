import { expect, it } from 'vitest';
import type { SourceBlock } from '../blocks/read-blocks.ts';
import { USUAL } from '../corpus/received-document.fixture.ts';
import { importDocument } from '../sheets/import-document.ts';
import { joinedPieces } from './pdf-lines.ts';
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

it('reads a number raised in the text on its line, and splits no sentence there', async () => {
  const column = (left: number, texts: readonly string[]): PrintedText[] =>
    texts.map((text, at) => ({ text, at: [left, 760 - at * 13] }));
  const pdf = printedPdf([
    [
      ...column(50, [
        'Un compte de tout ce qui fut jeté',
        'a été tenu pendant un an, sur 12 m',
        'et son cahier a fait le tour.',
      ]),
      { text: '1', at: [196, 763.5], size: 6 },
      { text: '2', at: [203, 750.5], size: 6 },
    ],
  ]);
  const reading = await readDocument('a.pdf', pdf, USUAL);
  if ('refusal' in reading) throw new Error(reading.refusal);
  expect(words(reading.blocks)[0]).toMatch(/fut jeté¹\n.* 12 m²\n.* tour\.$/u);
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

const LEFT = Array.from({ length: 8 }, (_, at) => `G${at} une ligne qui remplit sa colonne`);
const RIGHT = Array.from({ length: 6 }, (_, at) => `D${at} une ligne qui remplit la sienne`);
/** Lines of 9 pt are some 150 pt wide: the gutter is of 12 pt. */
const column = (left: number, lines: readonly string[], from = 740): PrintedText[] =>
  lines.map((text, at) => ({ text, at: [left, from - at * 12], size: 9 }));
const COLUMNS = [...column(50, LEFT), ...column(212, RIGHT)];
const TITLE: PrintedText = { text: 'Un titre sur les deux colonnes', at: [50, 770], size: 20, bold: true };
const BELOW = column(50, ['Un texte au-dessous des deux colonnes, aussi large que la page 318.'], 620);

it('reads the whole of a column before the next, under a title and above a text over both', async () => {
  const read = words(await blocksOf([TITLE, ...COLUMNS, ...BELOW])).join('\n');
  expect(read).toMatch(/^Un titre[\s\S]*G0[\s\S]*G7[\s\S]*D0[\s\S]*D5[\s\S]*318\.$/u);
});

it('reads the line just above a title over both columns with it, not with the left one', async () => {
  const column = (left: number, word: string, count: number): PrintedText[] =>
    Array.from({ length: count }, (_, at) => ({
      text: `${word} de ce que la rue a gagné ${at}`,
      at: [left, 760 - at * 13],
    }));
  const blocks = await blocksOf([
    ...column(50, 'À gauche', 8),
    ...column(310, 'À droite', 5),
    { text: 'Ville de Brest', at: [50, 600], bold: true },
    { text: 'Un four qui se trouve au milieu de la place du marché', at: [50, 575], size: 20 },
  ]);
  expect(words(blocks).join('\n')).toMatch(/gauche[^\n]* 7[\s\S]*droite[^\n]* 4\nVille de Brest\nUn four/u);
});

it('reads the title of a page before the box beside it, with labels that come back on each page', async () => {
  const page = (title: string): PrintedText[] => [
    ...['TERRITOIRE', 'Ville de Brest', 'CONTACT', 'Anne Perrin'].map((text, at): PrintedText => {
      return { text, at: [50, 790 - at * 14 - Math.floor(at / 2) * 12], bold: at % 2 === 0, size: 8 };
    }),
    { text: title, at: [220, 785], size: 22, bold: true },
    ...Array.from(
      { length: 6 },
      (_, at): PrintedText => ({ text: `Il pleut sur le quai ${at}.`, at: [220, 755 - at * 13] }),
    ),
  ];
  const blocks = await blocksOf(page('Un four'), page('Un puits'));
  const box = ['TERRITOIRE', 'CONTACT'];
  expect(
    blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(([label]) => label) : [])),
  ).toEqual([...box, ...box]);
  expect(blocks.map(({ kind }) => kind).slice(0, 2)).toEqual(['paragraph', 'table']);
  expect(words(blocks)[0]).toBe('Un four');
});

it('reads a table below a caption that lies over two of its columns', async () => {
  const row = (y: number, ...cells: readonly [string, string, string]): PrintedText[] =>
    cells.map((text, at) => ({ text, at: [[79, 128, 216][at] ?? 0, y] }));
  const blocks = await blocksOf([
    { text: 'Le banc de la place, un mardi matin de marché', at: [150, 700] },
    { text: 'Bilan', at: [70, 670], size: 14, bold: true },
    ...row(650, 'Saison', 'Vélos réparés', 'Adhérents'),
    ...row(630, '2022', '410', '156'),
    ...row(610, '2024', '955', '302'),
  ]);
  expect(blocks.find(({ kind }) => kind === 'table')).toMatchObject({
    rows: [
      ['Saison', 'Vélos réparés', 'Adhérents'],
      ['2022', '410', '156'],
      ['2024', '955', '302'],
    ],
  });
});

const tableOf = (lefts: readonly number[], rows: readonly (readonly string[])[], top: number) =>
  rows.flatMap((row, line) =>
    row.map((text, at): PrintedText => ({ text, at: [lefts[at] ?? 0, top - line * 20] })),
  );
const rowsIn = (blocks: readonly SourceBlock[]) =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
const VISITS = [
  ['Année', 'Visites', 'Attente'],
  ['2022', '62', '35'],
  ['2024', '48', '12'],
];

it('reads a table apart from a quotation, or labels and values, below it', async () => {
  const quotation = [
    { text: '« Un mot avant le pain, un autre après. »', at: [167, 570] },
    { text: 'Une boulangère', at: [244, 550] },
  ] as const;
  const above = await blocksOf([TITLE, ...tableOf([79, 156, 242], VISITS, 640), ...quotation]);
  expect(rowsIn(above)).toEqual([VISITS]);
  const identity = [
    ['Territoire', 'Brest, une ville du Finistère'],
    ['Contact', 'Aya Diop'],
    ['Budget', '12 000 euros'],
  ];
  const repeated = { text: 'Repères', at: [70, 560], size: 13, bold: true } as const;
  const both = [...tableOf([77, 211, 342], VISITS, 640), repeated, ...tableOf([77, 231], identity, 530)];
  expect(rowsIn(await blocksOf([TITLE, ...both]))).toEqual([VISITS, identity]);
});

it('reads a band of labels over their values, boxes and figures below each other as three', async () => {
  const band = [BOX.map(([label = '']) => label), BOX.map(([, value = '']) => value)];
  const boxes = [
    ...column(50, ['Le constat', 'Le pain venait de loin.', 'Personne n’en achetait plus ici.'], 620),
    ...column(320, ['L’action', 'Un four a été bâti.', 'Il cuit le mardi.'], 620),
  ];
  const figure = (number: string, left: number, ...lines: readonly string[]): PrintedText[] => [
    { text: number, at: [left + 30, 520], size: 24 },
    ...column(left, lines, 500),
  ];
  const figures = [
    ...figure('164', 100, 'fournées', 'cuites'),
    ...figure('58', 270, 'clients nouveaux chaque mois'),
    ...figure('9', 490, 'emplois'),
  ];
  const blocks = await blocksOf([TITLE, ...tableOf([50, 196, 309, 397], band, 700), ...boxes, ...figures]);
  expect(rowsIn(blocks)[0]).toEqual(BOX);
  const text = words(blocks).join('\n');
  expect(text).toMatch(/164\nfournées\ncuites\n58\nclients nouveaux chaque mois\n9\nemplois/u);
});

it('says that the order of columns is doubtful where the file writes their lines across the page', async () => {
  const across = COLUMNS.toSorted((a, b) => b.at[1] - a.at[1] || a.at[0] - b.at[0]);
  const reading = await readDocument('a.pdf', printedPdf([[TITLE, ...across, ...BELOW]]), USUAL);
  if ('refusal' in reading) throw new Error(reading.refusal);
  expect(words(reading.blocks).join('\n')).toMatch(/G0[\s\S]*G7[\s\S]*D0[\s\S]*D5/u);
  expect(reading.doubts).toEqual([
    expect.objectContaining({
      kind: 'ordre douteux',
      place: 'page 1',
      words: LEFT[0],
      done: expect.stringMatching(/^lu colonne par colonne.*Word/u),
    }),
  ]);
});

it('reads cells beside each other as the rows of a table, lines of a cell together', async () => {
  const rows = [
    ['Territoire', ['Brest']],
    ['Contact', ['Aya Diop, qui est joi-', 'gnable le lundi']],
    ['Budget', ['12 000 euros']],
  ] as const;
  const cells = rows.flatMap(([label, lines], at) => [
    ...column(50, [label], 740 - at * 30),
    ...column(150, lines, 740 - at * 30),
  ]);
  const [table] = await blocksOf(cells);
  expect(table).toMatchObject({
    kind: 'table',
    rows: [
      ['Territoire', 'Brest'],
      ['Contact', 'Aya Diop, qui est joignable le lundi'],
      ['Budget', '12 000 euros'],
    ],
  });
});

const labelled = (left: number, label: string, value: string, top: number): PrintedText[] => [
  { text: label, at: [left, top], size: 8, bold: true },
  { text: value, at: [left, top - 12], size: 9 },
];
const BOX = [
  ['Territoire', 'Brest'],
  ['Contact', 'Aya Diop'],
  ['Budget', '12 000 euros'],
  ['Porteur', 'Le fournil'],
];

it.each([
  ['in a band', (at: number) => [50 + at * 130, 700] as const],
  ['two by two', (at: number) => [300 + (at % 2) * 130, 740 - Math.floor(at / 2) * 40] as const],
  ['in a column', (at: number) => [400, 740 - at * 30] as const],
])('keeps labels above their values together, %s', async (_, placeOf) => {
  const boxes = BOX.flatMap(([label = '', value = ''], at) => {
    const [left, top] = placeOf(at);
    return labelled(left, label, value, top);
  });
  const blocks = await blocksOf([TITLE, ...boxes, ...column(50, LEFT, 600)]);
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  expect([...rows].sort()).toEqual([...BOX].sort());
});

it.each(['rows', 'frames'])(
  'keeps a box of labels and values beside a text whole, drawn in %s',
  async (way) => {
    const cells = BOX.map(([label = '', value = ''], at): [PrintedText, PrintedText] => [
      { text: label, at: [360, 738 - at * 13], size: 9, bold: true },
      { text: value, at: [430, 738 - at * 13], size: 9 },
    ]);
    const box = way === 'rows' ? cells.flat() : [...cells.map(([a]) => a), ...cells.map(([, b]) => b)];
    const [title, table, ...rest] = await blocksOf([TITLE, ...column(50, LEFT), ...box]);
    expect(words(title ? [title] : [])).toEqual([TITLE.text]);
    expect(table).toMatchObject({ kind: 'table', rows: BOX });
    expect(words(rest).join('\n')).toBe(LEFT.join('\n'));
  },
);

it('reads a line beside a longer column after its paragraph, and asks', async () => {
  const reading = await readDocument(
    'a.pdf',
    printedPdf([[TITLE, ...column(50, LEFT), ...column(300, ['Seule à côté'], 716)]]),
    USUAL,
  );
  if ('refusal' in reading) throw new Error(reading.refusal);
  expect(words(reading.blocks).join('\n')).toBe([TITLE.text, ...LEFT, 'Seule à côté'].join('\n'));
  expect(reading.doubts).toMatchObject([{ kind: 'ordre douteux', place: 'page 1' }]);
});

it.each([
  ['•', ['La commune soutient', '• Le budget']],
  [':', ['La commune soutient', ':', 'Le budget']],
])('joins a bullet with the words of its column, which punctuation is not: %j', (sign, texts) => {
  const piece = (text: string, left: number, right: number) => ({
    text,
    left,
    right,
    top: 100,
    size: 10,
    bold: false,
    order: left,
  });
  const pieces = [piece('La commune soutient', 50, 130), piece(sign, 140, 143), piece('Le budget', 160, 210)];
  expect(joinedPieces(pieces).map(({ text }) => text)).toEqual(texts);
});

it('takes away a number of the margin that rises by one with the pages, and no other', async () => {
  const page = (number: string, figure: string): PrintedText[] => [
    { text: figure, at: [50, 800] },
    { text: 'Territoire', at: [50, 780] },
    { text: 'Un texte.', at: [50, 600] },
    { text: `Cahier, page ${number}`, at: [280, 40], size: 8 },
  ];
  const pdf = printedPdf([page('8', '312'), page('9', '2018'), page('10', '40')]);
  const reading = await readDocument('a.pdf', pdf, USUAL);
  if ('refusal' in reading) throw new Error(reading.refusal);
  expect(reading.aside.map(({ text }) => text)).toEqual([
    'Cahier, page 8',
    'Cahier, page 9',
    'Cahier, page 10',
  ]);
  expect(words(reading.blocks).join('\n')).toMatch(/312\nTerr[\s\S]*2018\nTerr[\s\S]*40\nTerr/u);
});
