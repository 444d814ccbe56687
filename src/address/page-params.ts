/** What a page about the site is asked about. */
export interface PageSearch {
  /** `commune-54395` */
  readonly territoire?: string | undefined;
  /** Id of a sheet. */
  readonly fiche?: string | undefined;
}

const ID = /^[0-9A-Za-z-]{1,80}$/u;

const id = (value: unknown) => (typeof value === 'string' && ID.test(value) ? value : undefined);

/** The rest must be undefined, since the router lays the result over what it has read. */
export const parsePageSearch = (search: Readonly<Record<string, unknown>>): PageSearch => ({
  territoire: id(search.territoire),
  fiche: id(search.fiche),
});
