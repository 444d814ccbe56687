/** Name of the search box, of its list and of the button that shows them. */
export const SEARCH_LABEL = 'Chercher une fiche ou un territoire';

/** What the box says before anything is typed. */
export const SEARCH_PLACEHOLDER = 'Un mot, une commune, un département…';

/** Longest query that the box takes, in characters; addresses keep as many. */
export const LONGEST_QUERY = 200;

/** Id of an option of the box's list, by its place among all of them. */
export const optionId = (listId: string, place: number) => `${listId}-${place}`;
