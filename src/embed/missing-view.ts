import { PATHS } from '../address/addresses.ts';
import { pageWithoutView } from '../address/embed-addresses.ts';

/** The link to the home page leads to the page that the address names, the one to the comparison keeps what is compared. */
export function leadToPage(link: HTMLAnchorElement, search: string): void {
  const page = pageWithoutView(search);
  if (link.pathname.endsWith(PATHS.compare)) link.search = search;
  else if (page !== null) link.href += page.slice(1);
}
