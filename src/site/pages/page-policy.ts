import { type Background, hostOf } from '../../core/settings/site.ts';

/** Browsers read these in headers only, and complain of them in a page. */
const HEADERS_ONLY = ['frame-ancestors', 'report-to', 'report-uri', 'sandbox'];

const POLICY = 'Content-Security-Policy';

const REFERRER = 'Referrer-Policy';

/** The file of headers of a site: its own pages may ask the hosts of its tiles, which the views in other sites' frames never do. */
export const withTileHosts = (headersFile: string, backgrounds: readonly Background[]): string =>
  headersFile.replace(
    "connect-src 'self'",
    ["connect-src 'self'", ...new Set(backgrounds.map((one) => `https://${hostOf(one)}`))].join(' '),
  );

function needed(headers: ReadonlyMap<string, string>, name: string): string {
  const value = headers.get(name);
  if (!value || /["<>&]/u.test(value)) throw new Error(`_headers: no ${name} that a page can repeat`);
  return value;
}

/**
 * What a page says of itself where its host sends no headers: the same policies, less what no element can say. First in
 * the head: what stands before is not held to it. @throws Error when the headers lack one.
 */
export function policyElements(headers: ReadonlyMap<string, string>): string {
  const directives = needed(headers, POLICY)
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive && !HEADERS_ONLY.includes(directive.split(' ')[0] ?? ''));
  return `<meta http-equiv="${POLICY}" content="${directives.join(';')}"><meta name="referrer" content="${needed(headers, REFERRER)}">`;
}
