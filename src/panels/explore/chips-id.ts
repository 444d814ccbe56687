/** Id of what narrows the list. */
export const CHIPS_ID = 'filtres-choisis';
