export const SEARCH_LABEL = 'Chercher une fiche ou un territoire';

export type SearchPlace = 'header' | 'hero';

export const SEARCH_PLACEHOLDERS: Readonly<Record<SearchPlace, string>> = {
  header: 'Un mot, une commune, un département…',
  hero: 'Une commune ou un mot',
};

/** In characters, as in addresses. */
export const LONGEST_QUERY = 200;

/** `place` is counted among all options. */
export const optionId = (listId: string, place: number) => `${listId}-${place}`;
