import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KeyFigure, Section, SectionKind } from '../sheet/initiative.ts';
import type { Block, Inline } from '../sheet/rich-text.ts';
import { alignSections, pairedFigures } from './aligned-sections.ts';

const section = (kind: SectionKind, heading: string): Section => ({ kind, heading, blocks: [] });

const WHY = section('why', 'Pourquoi ce projet ?');
const HOW = section('how', 'Et concrètement ?');
const QUOTED = section('quotation', 'Ce qu’en dit');

test('sections align by kind, the quotation comes last, a sheet without a section has an empty cell', () => {
  expect(alignSections([[QUOTED, WHY], [HOW, WHY], null])).toEqual([
    { kind: 'why', heading: WHY.heading, cells: [WHY, WHY, null] },
    { kind: 'how', heading: HOW.heading, cells: [null, HOW, null] },
    { kind: 'quotation', heading: QUOTED.heading, cells: [QUOTED, null, null] },
  ]);
});

test('sections of an unknown kind align by their heading', () => {
  const calendar = section('other', 'Calendrier');
  const rows = alignSections([[calendar], [section('other', 'Budget'), calendar]]);
  expect(rows.map(({ heading }) => heading)).toEqual(['Calendrier', 'Budget']);
  expect(rows[0]?.cells).toEqual([calendar, calendar]);
});

test('every section of every sheet is in exactly one cell', () => {
  const kinds: SectionKind[] = [
    'why',
    'how',
    'outcome',
    'figures',
    'plus',
    'stakeholders',
    'quotation',
    'other',
  ];
  const sheet = fc.array(
    fc
      .tuple(fc.constantFrom(...kinds), fc.constantFrom('a', 'b'))
      .map(([kind, heading]) => section(kind, heading)),
    { maxLength: 9 },
  );
  fc.assert(
    fc.property(fc.array(fc.option(sheet, { nil: null }), { minLength: 1, maxLength: 4 }), (sheets) => {
      const rows = alignSections(sheets);
      sheets.forEach((sections, column) => {
        const placed = rows.flatMap(({ cells }) => cells[column] ?? []);
        expect(placed).toHaveLength(sections?.length ?? 0);
        expect(new Set(placed)).toEqual(new Set(sections ?? []));
      });
    }),
  );
});

const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const figure = (before: string, numeral: string | null, after: string): KeyFigure => ({
  before: before ? [text(before)] : [],
  numeral,
  after: after ? [text(after)] : [],
});
const figuresSection = (blocks: readonly Block[], keyFigures: readonly KeyFigure[] = []): Section => ({
  kind: 'figures',
  heading: 'En chiffres',
  blocks,
  keyFigures,
});

const PROJECTS = figuresSection(
  [
    paragraph({ type: 'strong', children: [text('49 projets')] }, text(' en 2021')),
    { type: 'list', ordered: false, items: [[paragraph(text('plus de 600 citoyens'))]] },
  ],
  [figure('', '49', ' projets en 2021'), figure('plus de ', '600', ' citoyens')],
);

test('figures of each sheet keep their order, in as many rows as the sheet with most of them', () => {
  const jobs = figuresSection([paragraph(text('20 emplois'))], [figure('', '20', ' emplois')]);
  const { columns, rows } = pairedFigures([[PROJECTS], [jobs]]);
  expect(columns.map((figures) => figures.map(({ numeral }) => numeral))).toEqual([['49', '600'], ['20']]);
  expect(rows).toBe(2);
});

test('a section that consists of its figures alone is not repeated, one that says more is', () => {
  const more = figuresSection(
    [paragraph(text('20 emplois')), { type: 'caption', children: [text('Le chantier')] }],
    [figure('', '20', ' emplois')],
  );
  expect(pairedFigures([[PROJECTS], [more]])).toMatchObject({
    headings: ['En chiffres', null],
    rest: [[], [more]],
  });
});

test('a line without a numeral is listed with the figures; without any numeral there are none', () => {
  const words = figuresSection(
    [paragraph(text('Une part croissante'))],
    [figure('', null, 'Une part croissante')],
  );
  expect(pairedFigures([[PROJECTS], [words]]).columns[1]).toHaveLength(1);
  expect(pairedFigures([[words]])).toMatchObject({ columns: [], rows: 0, rest: [[words]] });
});

test('a sheet without figures leaves its cells empty', () => {
  const why: Section = { kind: 'why', heading: 'Pourquoi', blocks: [paragraph(text('Pour danser.'))] };
  expect(pairedFigures([[PROJECTS], [why]])).toMatchObject({
    columns: [{ length: 2 }, []],
    rest: [[], [why]],
  });
});
