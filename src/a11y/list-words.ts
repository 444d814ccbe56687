import type { ShownSheets } from '../state/use-shown-sheets.ts';
import { count } from '../text/french-numbers.ts';

const plural = ({ sheets }: ShownSheets) => (sheets.length < 2 ? '' : 's');

/** « 2 fiches » */
export function listCount(shown: ShownSheets): string {
  return `${count(shown.sheets.length)} fiche${plural(shown)}`;
}

/** « proches », after the count, where no sheet has the words: those listed only mean nearly the same. Else empty. */
export function nearWord(shown: ShownSheets): string {
  const { sheets, found, results } = shown;
  const isNear = sheets.length > 0 && results.get(found[0]?.id ?? '')?.isMeant;
  return isNear ? ` proche${plural(shown)}` : '';
}

/** « 2 fiches sur 13 pour « énergie » », « 2 fiches dans la zone affichée », « 5 fiches proches de « eau » par le sens » */
export function listWords(all: number, shown: ShownSheets): string {
  const { sheets, query, isInView, isNarrowed } = shown;
  const quoted = `«\u00a0${query}\u00a0»`;
  const view = isInView ? ' dans la zone affichée' : '';
  const near = nearWord(shown);
  if (near) return `${listCount(shown)}${near} de ${quoted} par le sens${view}`;
  const told = sheets.length === 0 ? 'Aucune fiche' : listCount(shown);
  const among = sheets.length > 0 && isNarrowed && !isInView ? ` sur ${count(all)}` : '';
  return `${told}${among}${query === undefined ? '' : ` pour ${quoted}`}${view}`;
}
