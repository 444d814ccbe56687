const ASKED = /[?&]theme=(clair|sombre)(?:&|$)/u;
const SCHEME = /\(prefers-color-scheme:\s*(dark|light)\)/gu;

export type Scheme = 'clair' | 'sombre';

/** Null leaves the choice to the visitor's device. */
export function askedScheme(search: string): Scheme | null {
  const [, scheme] = ASKED.exec(search) ?? [];
  return scheme === 'clair' || scheme === 'sombre' ? scheme : null;
}

/** A media query with what it asks of the device's scheme answered. */
export const answered = (query: string, scheme: Scheme): string =>
  query.replace(SCHEME, (_, asked: string) =>
    (asked === 'dark') === (scheme === 'sombre') ? '(min-width: 0)' : '(max-width: 0)',
  );

function answerIn(rules: CSSRuleList, scheme: Scheme): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) rule.media.mediaText = answered(rule.media.mediaText, scheme);
    if (rule instanceof CSSGroupingRule) answerIn(rule.cssRules, scheme);
  }
}

/** The styles of the page as if the device asked for the scheme that the address asks for. In the head, after the styles: it must not show in another first. */
export function imposeScheme(search: string): void {
  const scheme = askedScheme(search);
  if (scheme) for (const sheet of document.styleSheets) answerIn(sheet.cssRules, scheme);
}

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
