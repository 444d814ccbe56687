/** Ids of elements that links, labels and the focus lead to from elsewhere in the page. */

export const PANEL_ID = 'contenu';
export const PANEL_SCROLL_ID = 'panneau-defilement';
export const MAP_ID = 'carte';
export const SEARCH_ID = 'recherche';

export const HEADING_ID = 'titre';

export const LIST_ID = 'liste-des-fiches';

/** The neighbours on a territory's page. */
export const NEIGHBOURS_ID = 'voisins';

export const cardLinkId = (sheet: string) => `ouvrir-${sheet}`;

/** A section of a sheet, by its place from 0; `sheet` is given where the page shows several. */
export const sectionId = (index: number, sheet?: string) =>
  `${sheet === undefined ? '' : `${sheet}-`}partie-${index + 1}`;

export const dossierSheetId = (sheet: string) => `fiche-${sheet}`;

/** The short list that the marker of a place with several sheets opens. */
export const placeMenuId = (place: string) => `fiches-de-${place.replace(':', '-')}`;

/** The button that puts back the sheet that was last taken out of the dossier. */
export const UNDO_ID = 'annuler-le-retrait';

/** The button that moves a sheet of the dossier one place up or down. */
export const moveButtonId = (direction: 'up' | 'down', sheet: string) => `deplacer-${direction}-${sheet}`;

/** What a marker of the map carries, so that closing a sheet gives the focus back to the marker that opened it. */
export const markerOfSheets = (sheets: readonly { readonly id: string }[]) => ({
  'data-marker-of': sheets.map(({ id }) => id).join(' '),
});

/** Null while the map is not drawn, or without the sheet. */
export function findMarkerOf(sheet: string): HTMLElement | null {
  return document.querySelector(`[data-marker-of~="${sheet}"]`);
}
