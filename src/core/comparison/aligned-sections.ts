import { type KeyFigure, SECTION_KINDS, type Section } from '../sheet/initiative.ts';
import { type Block, inlineText, runsIn } from '../sheet/rich-text.ts';

type Sections = readonly Section[];

interface RankedSection {
  readonly section: Section;
  /** Among the sections of its kind in its sheet, from 0. */
  readonly rank: number;
}

/** Sections by the key on which those of several sheets align: kind and rank, or heading and rank for an unknown kind. */
function rankedSections(sections: Sections): Map<string, RankedSection> {
  const counts = new Map<string, number>();
  return new Map(
    sections.map((section) => {
      const family = section.kind === 'other' ? `other ${section.heading}` : section.kind;
      const rank = counts.get(family) ?? 0;
      counts.set(family, rank + 1);
      return [`${family} ${rank}`, { section, rank }];
    }),
  );
}

/** Each section of each sheet is in exactly one cell. A null sheet leaves its cells empty. A row's heading is that of the first sheet that has one. */
export function alignSections(sheets: readonly (Sections | null)[]) {
  const columns = sheets.map((sections) => rankedSections(sections ?? []));
  const rows = new Map<string, RankedSection>();
  for (const [id, first] of columns.flatMap((column) => [...column])) if (!rows.has(id)) rows.set(id, first);
  const order = ({ section }: RankedSection) => SECTION_KINDS.indexOf(section.kind);
  return [...rows]
    .sort(([, a], [, b]) => order(a) - order(b) || a.rank - b.rank)
    .map(([id, { section }]) => ({
      kind: section.kind,
      heading: section.heading,
      cells: columns.map((column) => column.get(id)?.section ?? null),
    }));
}

const withoutSpaces = (text: string) => text.replace(/\s/gu, '');

const blockText = (block: Block): string => runsIn(block).map(inlineText).join('');

export const lineOf = ({ before, numeral, after }: KeyFigure) =>
  inlineText(before) + (numeral ?? '') + inlineText(after);

function isCoveredByFigures({ blocks, keyFigures = [] }: Section): boolean {
  const figures = withoutSpaces(keyFigures.map(lineOf).join(''));
  return figures !== '' && figures === withoutSpaces(blocks.map(blockText).join(''));
}

const figuresOf = (sections: Sections) => sections.flatMap(({ keyFigures }) => keyFigures ?? []);

/** No columns where no sheet has a numeral. */
export function pairedFigures(sheets: readonly Sections[]) {
  const columns = sheets.map(figuresOf);
  if (!columns.flat().some(({ numeral }) => numeral !== null))
    return { columns: [], rows: 0, headings: [], rest: sheets };
  return {
    /** Figures of each sheet, in its order; the nth ones are level. */
    columns,
    rows: Math.max(...columns.map(({ length }) => length)),
    /** Of the section that consists of its figures alone; null where a sheet has none. */
    headings: sheets.map((sections) => sections.find(isCoveredByFigures)?.heading ?? null),
    /** What is left to read of each sheet: all sections but those that consist of their figures alone. */
    rest: sheets.map((sections) => sections.filter((section) => !isCoveredByFigures(section))),
  };
}

export type PairedFigures = ReturnType<typeof pairedFigures>;
