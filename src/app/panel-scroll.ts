/** Id of the panel's scrolling part: a new page starts at its top, Back finds where it was. */
export const PANEL_SCROLL_ID = 'panneau-defilement';
