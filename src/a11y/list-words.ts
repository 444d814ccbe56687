import type { ShownSheets } from '../state/use-shown-sheets.ts';

/** « 2 fiches sur 13 », « 2 fiches » of those in view. */
function listCount(all: number, { sheets, isInView, isNarrowed }: ShownSheets): string {
  const count = `${sheets.length} ${sheets.length < 2 ? 'fiche' : 'fiches'}`;
  return isNarrowed && !isInView ? `${count} sur ${all}` : count;
}

/** « 2 fiches sur 13 pour « énergie » », « 2 fiches dans la zone affichée » */
export function listWords(all: number, shown: ShownSheets): string {
  const { sheets, query, isInView } = shown;
  const count = sheets.length === 0 ? 'Aucune fiche' : listCount(all, shown);
  const words = query === undefined ? '' : ` pour «\u00a0${query}\u00a0»`;
  return `${count}${words}${isInView ? ' dans la zone affichée' : ''}`;
}
