/** Ids of elements that links, labels and the focus lead to from elsewhere in the page. */

export const PANEL_ID = 'contenu';
export const PANEL_SCROLL_ID = 'panneau-defilement';
export const MAP_ID = 'carte';
export const SEARCH_ID = 'recherche';

/** The heading of every page. */
export const HEADING_ID = 'titre';

/** The heading over the list of sheets. */
export const LIST_ID = 'liste-des-fiches';

/** The link that opens a sheet from the list. */
export const cardLinkId = (sheet: string) => `ouvrir-${sheet}`;

/** A section of a sheet, by its place from 0; `sheet` tells it from those of other sheets on the page. */
export const sectionId = (index: number, sheet?: string) =>
  `${sheet === undefined ? '' : `${sheet}-`}partie-${index + 1}`;

/** A sheet within a dossier. */
export const dossierSheetId = (sheet: string) => `fiche-${sheet}`;

/** The short list that the marker of a place with several sheets opens. */
export const placeMenuId = (place: string) => `fiches-de-${place.replace(':', '-')}`;
