const SCHEME = /^[a-z][a-z0-9+.-]*:/iu;
const ALLOWED = /^(?:https?:\/\/|mailto:|tel:)/iu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these characters before they read the scheme.
const IGNORED_BY_BROWSERS = /[\u0000-\u0020\u007f-\u00a0]/gu;

/** https, http, mailto, tel, or relative to the site. */
export function isSafeTarget(href: string): boolean {
  const read = href.replace(IGNORED_BY_BROWSERS, '');
  if (read === '' || /^[\\/]{2}/u.test(read) || read.startsWith('\\')) return false;
  return SCHEME.test(read) ? ALLOWED.test(read) : !/^[^/?#]*:/u.test(read);
}
