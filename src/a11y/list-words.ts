import type { ShownSheets } from '../state/use-shown-sheets.ts';

/** « 2 sur 13 fiches pour « énergie » dans la vue » */
export function listWords(all: number, shown: ShownSheets): string {
  const { sheets, query, isInView, isNarrowed } = shown;
  if (!isNarrowed) return all === 1 ? '1 fiche' : `${all} fiches`;
  const count = sheets.length === 0 ? 'Aucune fiche' : `${sheets.length} sur ${all} fiches`;
  const words = query === undefined ? '' : ` pour «\u00a0${query}\u00a0»`;
  return `${count}${words}${isInView ? ' dans la vue' : ''}`;
}
