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
