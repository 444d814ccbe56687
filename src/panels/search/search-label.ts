export const SEARCH_LABEL = 'Chercher une fiche ou un territoire';

export const SEARCH_PLACEHOLDER = 'Un mot, une commune, un département…';

/** In characters, as in addresses. */
export const LONGEST_QUERY = 200;

/** `place` is counted among all options. */
export const optionId = (listId: string, place: number) => `${listId}-${place}`;
