import { type Background, hostOf } from '../../core/settings/site.ts';

/** One block of a `_headers` file: a path pattern (`*` at its end matches the rest), what it takes back, its headers. */
export interface HeaderRule {
  readonly pattern: string;
  /** Names of headers of earlier blocks. */
  readonly without: readonly string[];
  readonly headers: readonly (readonly [name: string, value: string])[];
}

const TAKEN_BACK = /^\s+!\s*([\w-]+)\s*$/u;

/** The format that Netlify and Cloudflare Pages read. @throws Error with the line of what is not a header. */
export function parseHeadersFile(text: string): HeaderRule[] {
  const rules: { pattern: string; without: string[]; headers: [string, string][] }[] = [];
  text.split('\n').forEach((line, index) => {
    if (!line.trim() || line.startsWith('#')) return;
    if (!/^\s/.test(line)) {
      rules.push({ pattern: line.trim(), without: [], headers: [] });
      return;
    }
    const colon = line.indexOf(':');
    const rule = rules.at(-1);
    const [, taken] = TAKEN_BACK.exec(line) ?? [];
    if (rule && taken) {
      rule.without.push(taken);
      return;
    }
    if (colon < 0 || !rule) throw new Error(`_headers:${index + 1}: expected "  Name: value" under a path`);
    rule.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  });
  return rules;
}

/** Of a site that is alone on its host name, and has a secure address: elsewhere it would bind what is beside it too. */
export const withSecureTransport = (headers: string, address: string | null, base: string): string =>
  base === '/' && address?.startsWith('https://')
    ? headers.replace(/^\/\*\n/mu, '$&  Strict-Transport-Security: max-age=31536000\n')
    : headers;

/** The headers of a path (from the site's root), later rules winning over earlier ones. */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const rule of rules) {
    const matches = rule.pattern.endsWith('*')
      ? path.startsWith(rule.pattern.slice(0, -1))
      : path === rule.pattern;
    if (!matches) continue;
    for (const name of rule.without) headers.delete(name);
    for (const [name, value] of rule.headers) headers.set(name, value);
  }
  return headers;
}

export interface RedirectRule {
  /** Address with a final `*`, with a `:word` for one part, or exact. */
  readonly pattern: string;
  readonly page: string;
  /** 200 answers with the page, 301 sends to it. */
  readonly status: 200 | 301;
}

const STATUS: Readonly<Record<string, RedirectRule['status']>> = { 200: 200, 301: 301 };

/** Only `pattern page 200` or `301`, as Netlify and Cloudflare Pages read them. @throws Error with the line for anything else. */
export function parseRedirectsFile(text: string): RedirectRule[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [pattern, page, written = '', ...rest] = line.trim().split(/\s+/);
    const status = STATUS[written];
    if (!pattern || !page || !status || rest.length > 0)
      throw new Error(`_redirects:${index + 1}: expected « pattern page 200 » or « 301 », got « ${line} »`);
    return [{ pattern, page, status }];
  });
}

/** The page that answers in the place of a path, which stays in the address. */
export function rewriteOf(rules: readonly RedirectRule[], path: string): string | null {
  const rule = rules.find(
    ({ pattern, status }) =>
      status === 200 && (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern),
  );
  return rule?.page ?? null;
}

/** Paths, with and without their last slash, each before the path itself: nginx ignores case in the keys of a `map`. */
export const addressMap = (paths: readonly string[]): string =>
  [...new Set(paths)]
    .filter((path) => /^\/[\w/-]+\/$/u.test(path))
    .map((path) => `${path} ${path};\n${path.slice(0, -1)} ${path};\n`)
    .join('');

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
 * the head: what comes before is not held to it. @throws Error when the headers lack one.
 */
export function policyElements(headers: ReadonlyMap<string, string>): string {
  const directives = needed(headers, POLICY)
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive && !HEADERS_ONLY.includes(directive.split(' ')[0] ?? ''));
  return `<meta http-equiv="${POLICY}" content="${directives.join(';')}"><meta name="referrer" content="${needed(headers, REFERRER)}">`;
}
