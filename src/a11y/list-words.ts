import type { ShownCards } from '../state/use-shown-sheets.ts';

/** What the list holds, of so many sheets in all: « 2 sur 13 fiches pour « énergie » dans la vue ». */
export function listWords(all: number, shown: ShownCards): string {
  const { cards, query, isInView, isNarrowed } = shown;
  if (!isNarrowed) return all === 1 ? '1 fiche' : `${all} fiches`;
  const count = cards.length === 0 ? 'Aucune fiche' : `${cards.length} sur ${all} fiches`;
  const words = query === undefined ? '' : ` pour «\u00a0${query}\u00a0»`;
  return `${count}${words}${isInView ? ' dans la vue' : ''}`;
}
