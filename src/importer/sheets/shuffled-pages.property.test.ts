import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../app/testing/property-runs.ts';
import { USUAL } from '../corpus/received-document.fixture.ts';
import { type PrintedText, printedPdf } from '../readers/printed-pdf.fixture.ts';
import { readDocument } from '../readers/read-document.ts';
import { importDocument } from './import-document.ts';

/** Of a page, from the top: lines across it, columns, or a table. `acrossRows`: the file draws columns line by line. */
const block = fc.record({
  kind: fc.constantFrom('lines', 'columns', 'table'),
  width: fc.integer({ min: 2, max: 3 }),
  height: fc.integer({ min: 1, max: 7 }),
  shorter: fc.integer({ min: 0, max: 3 }),
  acrossRows: fc.boolean(),
  note: fc.boolean(),
});

type Block = typeof block extends fc.Arbitrary<infer T> ? T : never;

const LEADING = 13;
const HEAD: readonly PrintedText[] = [
  { text: 'Ville de Brest : alpha', at: [50, 800], size: 16, bold: true },
  { text: 'Pourquoi ce projet ?', at: [50, 775], size: 13, bold: true },
];

/** Of words like « m12t » in Helvetica of 10 points. */
const widthOf = (text: string) =>
  [...text].reduce((sum, sign) => sum + (sign === 'm' ? 8.33 : /\d/u.test(sign) ? 5.56 : 2.78), 0);

/** Every word is another one: their order tells in which order they were read. */
function printed(blocks: readonly Block[], page: number): { texts: PrintedText[]; inOrder: string[] } {
  const texts: PrintedText[] = page === 0 ? [...HEAD] : [];
  const inOrder: string[] = [];
  const notes: PrintedText[] = [];
  let top = 755;
  for (const { kind, width, height, shorter, acrossRows, note } of blocks) {
    const columns = kind === 'lines' ? 1 : width;
    const many = kind === 'lines' ? 10 : kind === 'columns' ? 9 - 2 * width : 1;
    const left = (column: number) => 50 + (column * 500) / columns;
    const heightOf = (column: number) =>
      kind === 'columns' && column > 0 ? Math.max(1, height - shorter) : height;
    const places = Array.from({ length: columns }, (_, column) =>
      Array.from({ length: heightOf(column) }, (_, row) => ({ row, column })),
    ).flat();
    const read = kind === 'table' ? places.toSorted((a, b) => a.row - b.row) : places;
    const cells = read.map(({ row, column }) => {
      const words = Array.from({ length: many }, (_, at) => `m${page * 1000 + inOrder.length + at}t`);
      inOrder.push(...words);
      return { row, text: words.join(' '), at: [left(column), top - row * LEADING] as const };
    });
    texts.push(...(acrossRows ? cells.toSorted((a, b) => a.row - b.row) : cells));
    const last = cells.at(-1);
    if (note && last !== undefined && kind === 'lines') {
      const number = `${notes.length + 1}`;
      texts.push({ text: number, at: [50 + widthOf(last.text), last.at[1] + 3.5], size: 6 });
      notes.push({
        text: `${number} Note ${page} ${number} du texte.`,
        at: [50, 60 - notes.length * 9],
        size: 7,
      });
    }
    top -= height * LEADING + 26;
  }
  return { texts: [...texts, ...notes], inOrder };
}

const asDrawn = { shorter: 0, acrossRows: false, note: false } as const;
/** The second cell lies in the gutter between two columns. */
const TWO_CELLS_ABOVE_COLUMNS: Block[] = [
  { kind: 'table', width: 2, height: 1, ...asDrawn },
  { kind: 'columns', width: 3, height: 2, ...asDrawn },
];
const LONGER_FIRST_COLUMN: Block[] = [{ kind: 'columns', width: 3, height: 4, ...asDrawn, shorter: 1 }];

const pages = fc.array(fc.array(block, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 2 });

it('keeps every letter of shuffled pages, and asks wherever their order may be another', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(pages, async (document) => {
      const made = document.map((blocks, at) => printed(blocks, at));
      const reading = await readDocument('a.pdf', printedPdf(made.map(({ texts }) => texts)), USUAL);
      if ('refusal' in reading) throw new Error(reading.refusal);
      const { sheets, conservation } = importDocument({ name: 'a', path: 'a', reading }, null, USUAL);
      expect([...conservation.lost, ...conservation.added]).toEqual([]);
      const found = sheets.flatMap(({ text }) => text.match(/m\d+t/gu) ?? []);
      if (found.join() === made.flatMap(({ inOrder }) => inOrder).join()) return;
      const asked = sheets.flatMap(({ doubts }) => doubts.map(({ kind }) => kind));
      expect(asked.join()).toMatch(/ordre douteux|tableau sans titres de colonnes/u);
    }),
    {
      ...runs(250),
      examples: [
        [[TWO_CELLS_ABOVE_COLUMNS]],
        [[TWO_CELLS_ABOVE_COLUMNS.toReversed()]],
        [[LONGER_FIRST_COLUMN]],
      ],
    },
  );
});
