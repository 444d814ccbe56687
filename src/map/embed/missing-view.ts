const OF_ONE = /^(?:fiches\/[a-z0-9-]{1,200}|territoires\/[a-z]+\/[0-9A-Za-z-]{1,80})$/u;

/** The path of the page that has no view; null for what is no address of a sheet or of a territory. */
export function pageWithoutView(search: string): string | null {
  const [page] = OF_ONE.exec(new URLSearchParams(search).get('de') ?? '') ?? [];
  return page === undefined ? null : `/${page}/`;
}

/** The link to the home page leads to the page that the address names, the one to the comparison keeps what is compared. */
export function leadToPage(link: HTMLAnchorElement, search: string): void {
  const page = pageWithoutView(search);
  if (link.href.endsWith('/comparer/')) link.search = search;
  else if (page !== null) link.href += page.slice(1);
}
