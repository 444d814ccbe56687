/** Name of the search box, of its list and of the button that shows them. */
export const SEARCH_LABEL = 'Chercher un territoire';
