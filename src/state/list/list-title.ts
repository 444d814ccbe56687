import { count } from '../../core/text/french-numbers.ts';
import type { ShownSheets } from './use-shown-sheets.ts';

/** « 2 fiches » */
export function listCount({ sheets }: ShownSheets): string {
  return `${count(sheets.length)} fiche${sheets.length < 2 ? '' : 's'}`;
}

/** « 2 fiches sur 13 pour « énergie » », « 2 fiches dans la zone affichée » */
export function listTitle(all: number, shown: ShownSheets): string {
  const { sheets, query, isInView, isNarrowed } = shown;
  const quoted = `«\u00a0${query}\u00a0»`;
  const view = isInView ? ' dans la zone affichée' : '';
  const counted = sheets.length === 0 ? 'Aucune fiche' : listCount(shown);
  const among = sheets.length > 0 && isNarrowed && !isInView ? ` sur ${count(all)}` : '';
  return `${counted}${among}${query === undefined ? '' : ` pour ${quoted}`}${view}`;
}
