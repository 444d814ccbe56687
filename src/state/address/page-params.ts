/** What a page about the site is asked about, as the address has it: `commune-54395`, the id of a sheet. */
export interface PageSearch {
  readonly territoire?: unknown;
  readonly fiche?: unknown;
}

export const pageSearch = ({ territoire, fiche }: PageSearch): PageSearch => ({ territoire, fiche });
