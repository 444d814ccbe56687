/** Name of the meta element that marks `404.html`. */
export const UNKNOWN_PAGE = 'atlas-adresse-inconnue';
