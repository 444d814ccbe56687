/** Id of the panel, the page's main part. */
export const PANEL_ID = 'contenu';

/** Id of the map's region. */
export const MAP_ID = 'carte';
