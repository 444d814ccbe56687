import type { KeyFigure, Section } from '../sheet/initiative.ts';
import { type Block, inlineText, runsIn } from '../sheet/rich-text.ts';

type Sections = readonly Section[];

const bare = (text: string) => text.replace(/\s/gu, '');

const blockText = (block: Block): string => runsIn(block).map(inlineText).join('');

export const lineOf = ({ before, numeral, after }: KeyFigure) =>
  inlineText(before) + (numeral ?? '') + inlineText(after);

function isCoveredByFigures({ blocks, keyFigures = [] }: Section): boolean {
  const told = bare(keyFigures.map(lineOf).join(''));
  return told !== '' && told === bare(blocks.map(blockText).join(''));
}

const figuresOf = (sections: Sections) => sections.flatMap(({ keyFigures }) => keyFigures ?? []);

const hasNumeral = (sections: Sections) => figuresOf(sections).some(({ numeral }) => numeral !== null);

export interface PairedFigures {
  /** Figures of each sheet, in its order; the nth ones stand level. Empty where no sheet has a numeral. */
  readonly columns: readonly (readonly KeyFigure[])[];
  readonly rows: number;
  /** Of the section that its figures tell whole; null where a sheet has none. */
  readonly headings: readonly (string | null)[];
  /** What is left to read of each sheet: a section that its figures tell whole is not told twice. */
  readonly rest: readonly Sections[];
}

export function pairedFigures(sheets: readonly Sections[]): PairedFigures {
  if (!sheets.some(hasNumeral)) return { columns: [], rows: 0, headings: [], rest: sheets };
  const columns = sheets.map(figuresOf);
  return {
    columns,
    rows: Math.max(...columns.map(({ length }) => length)),
    headings: sheets.map((sections) => sections.find(isCoveredByFigures)?.heading ?? null),
    rest: sheets.map((sections) => sections.filter((section) => !isCoveredByFigures(section))),
  };
}
