import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Section, SectionKind } from '../sheet/initiative.ts';
import { alignSections } from './align-sections.ts';

const section = (kind: SectionKind, heading: string): Section => ({ kind, heading, blocks: [] });

const WHY = section('why', 'Pourquoi ce projet ?');
const HOW = section('how', 'Et concrètement ?');
const SAID = section('quotation', 'Ce qu’en dit');

test('sections meet under their kind, the quotation comes last, a sheet without one has an empty cell', () => {
  expect(alignSections([[SAID, WHY], [HOW, WHY], null])).toEqual([
    { kind: 'why', heading: WHY.heading, cells: [WHY, WHY, null] },
    { kind: 'how', heading: HOW.heading, cells: [null, HOW, null] },
    { kind: 'quotation', heading: SAID.heading, cells: [SAID, null, null] },
  ]);
});

test('headings that are not known meet by their words', () => {
  const own = section('other', 'Calendrier');
  const rows = alignSections([[own], [section('other', 'Budget'), own]]);
  expect(rows.map(({ heading }) => heading)).toEqual(['Calendrier', 'Budget']);
  expect(rows[0]?.cells).toEqual([own, own]);
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
