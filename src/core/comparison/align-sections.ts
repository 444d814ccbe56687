import { SECTION_KINDS, type Section, type SectionKind } from '../sheet/initiative.ts';

export interface AlignedSections {
  readonly kind: SectionKind;
  /** Of the first sheet that has one; a cell whose heading differs shows its own. */
  readonly heading: string;
  readonly cells: readonly (Section | null)[];
}

interface Row {
  readonly kind: SectionKind;
  readonly heading: string;
  /** Rank among those of its kind in its sheet, from 0. */
  readonly nth: number;
}

/** Sections of one kind align by rank, unknown kinds by their heading. */
const idOf = ({ kind, heading, nth }: Row) =>
  kind === 'other' ? `other ${heading} ${nth}` : `${kind} ${nth}`;

function rowsOf(sections: readonly Section[]): { row: Row; section: Section }[] {
  const seen = new Map<string, number>();
  return sections.map((section) => {
    const { kind, heading } = section;
    const family = kind === 'other' ? `other ${heading}` : kind;
    const nth = seen.get(family) ?? 0;
    seen.set(family, nth + 1);
    return { row: { kind, heading, nth }, section };
  });
}

/** Each section of each sheet is in exactly one cell. A null sheet leaves its cells empty. */
export function alignSections(sheets: readonly (readonly Section[] | null)[]): AlignedSections[] {
  const columns = sheets.map(
    (sections) => new Map(rowsOf(sections ?? []).map(({ row, section }) => [idOf(row), { row, section }])),
  );
  const rows = new Map<string, Row>();
  for (const column of columns) for (const [id, { row }] of column) if (!rows.has(id)) rows.set(id, row);
  return [...rows]
    .sort(([, a], [, b]) => SECTION_KINDS.indexOf(a.kind) - SECTION_KINDS.indexOf(b.kind) || a.nth - b.nth)
    .map(([id, { kind, heading }]) => ({
      kind,
      heading,
      cells: columns.map((column) => column.get(id)?.section ?? null),
    }));
}
