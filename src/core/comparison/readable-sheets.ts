import type { Catalogue } from '../sheet/catalogue.ts';
import type { LocatedSheet } from '../sheet/catalogue-index.ts';
import { concernedSheets } from '../sheet/concerned-sheets.ts';
import type { Share, TerritoryRecord } from '../territory/territory-record.ts';

export type SheetRelation = 'here' | 'including' | 'inside';

export interface ReadableSheet {
  readonly id: string;
  readonly title: string;
  readonly relation: SheetRelation;
  readonly of: string;
  /** The two territories overlap in part only, without the seat. */
  readonly isPartial: boolean;
}

export function readableSheets(catalogue: Catalogue, record: TerritoryRecord): ReadableSheet[] {
  const { here, including, inside } = concernedSheets(catalogue, record);
  const read = (
    { sheet, territory }: LocatedSheet,
    relation: SheetRelation,
    share: Share = 'whole',
  ): ReadableSheet => ({
    id: sheet.id,
    title: sheet.title,
    relation,
    of: territory.name,
    isPartial: share === 'part',
  });
  return [
    ...here.map((one) => read(one, 'here')),
    ...including.map((one) => read(one, 'including', one.share)),
    ...inside.map((one) => read(one, 'inside', one.share)),
  ];
}

/** Its own, else the narrowest that covers it, else the first inside it; never one that only reaches into it. */
export function usualSheet(readable: readonly ReadableSheet[]): string | null {
  return readable.find(({ relation, isPartial }) => relation !== 'inside' || !isPartial)?.id ?? null;
}

export function relationWords(relation: SheetRelation, of: string): string {
  if (relation === 'here') return 'Fiche du territoire';
  return relation === 'including' ? `${of}, échelon supérieur` : `${of}, dans ce territoire`;
}

/** Whose sheet is read instead of the territory's own; null for its own. */
export function readInstead(relation: SheetRelation, of: string): string | null {
  if (relation === 'here') return null;
  return relation === 'including'
    ? relationWords(relation, of)
    : `Fiche d’un territoire qu’il contient\u00a0: ${of}`;
}
