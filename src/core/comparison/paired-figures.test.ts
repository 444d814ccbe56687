import { expect, test } from 'vitest';
import type { KeyFigure, Section } from '../sheet/initiative.ts';
import type { Block, Inline } from '../sheet/rich-text.ts';
import { pairedFigures } from './paired-figures.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const figure = (before: string, numeral: string | null, after: string): KeyFigure => ({
  before: before ? [text(before)] : [],
  numeral,
  after: after ? [text(after)] : [],
});
const section = (blocks: readonly Block[], keyFigures: readonly KeyFigure[] = []): Section => ({
  kind: 'figures',
  heading: 'En chiffres',
  blocks,
  keyFigures,
});

const PROJECTS = section(
  [
    paragraph({ type: 'strong', children: [text('49 projets')] }, text(' en 2021')),
    { type: 'list', ordered: false, items: [[paragraph(text('plus de 600 citoyens'))]] },
  ],
  [figure('', '49', ' projets en 2021'), figure('plus de ', '600', ' citoyens')],
);

test('figures of each sheet stand in its own order, as many rows as the sheet that has most', () => {
  const jobs = section([paragraph(text('20 emplois'))], [figure('', '20', ' emplois')]);
  const { columns, rows } = pairedFigures([[PROJECTS], [jobs]]);
  expect(columns.map((figures) => figures.map(({ numeral }) => numeral))).toEqual([['49', '600'], ['20']]);
  expect(rows).toBe(2);
});

test('a section that its figures tell whole is not told again, one that says more is', () => {
  const more = section(
    [paragraph(text('20 emplois')), { type: 'caption', children: [text('Le chantier')] }],
    [figure('', '20', ' emplois')],
  );
  expect(pairedFigures([[PROJECTS], [more]])).toMatchObject({
    headings: ['En chiffres', null],
    rest: [[], [more]],
  });
});

test('a line without a numeral stands among the figures; without any numeral there are none', () => {
  const words = section([paragraph(text('Une part croissante'))], [figure('', null, 'Une part croissante')]);
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
