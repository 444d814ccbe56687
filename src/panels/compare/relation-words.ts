import type { SheetRelation } from '../../domain/comparison/readable-sheets.ts';

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
