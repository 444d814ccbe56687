import type { SheetRelation } from '../../domain/comparison.ts';

/** How a sheet concerns the territory that it stands under, in French. */
export function relationWords(relation: SheetRelation, of: string): string {
  if (relation === 'here') return 'Fiche du territoire';
  return relation === 'including' ? `${of}, qui l’inclut` : `${of}, à l’intérieur`;
}
