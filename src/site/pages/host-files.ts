import { type Background, hostOf } from '../../core/settings/site.ts';

const TAKEN_BACK = /^\s+!\s*([\w-]+)\s*$/u;

/**
 * The blocks of the format that Netlify and Cloudflare Pages read: a path pattern (`*` at its end matches the rest), the names of
 * headers of earlier blocks that it takes back, its headers. @throws Error with the line of what is not a header.
 */
export function parseHeadersFile(text: string) {
  const rules: { pattern: string; without: string[]; headers: [name: string, value: string][] }[] = [];
  text.split('\n').forEach((line, index) => {
    if (!line.trim() || line.startsWith('#')) return;
    if (!/^\s/.test(line)) {
      rules.push({ pattern: line.trim(), without: [], headers: [] });
      return;
    }
    const rule = rules.at(-1);
    const [, taken] = TAKEN_BACK.exec(line) ?? [];
    const colon = line.indexOf(':');
    if (rule && taken) rule.without.push(taken);
    else if (rule && colon >= 0)
      rule.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
    else throw new Error(`_headers:${index + 1}: expected "  Name: value" under a path`);
  });
  return rules;
}

/** Of a site that is alone on its host name, and has a secure address: elsewhere it would bind what is beside it too. */
export const withSecureTransport = (headers: string, address: string | null, base: string): string =>
  base === '/' && address?.startsWith('https://')
    ? headers.replace(/^\/\*\n/mu, '$&  Strict-Transport-Security: max-age=31536000\n')
    : headers;

const isUnder = (pattern: string, path: string): boolean =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

/** The headers of a path (from the site's root), later rules winning over earlier ones. */
export function headersFor(rules: ReturnType<typeof parseHeadersFile>, path: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const rule of rules) {
    if (!isUnder(rule.pattern, path)) continue;
    for (const name of rule.without) headers.delete(name);
    for (const [name, value] of rule.headers) headers.set(name, value);
  }
  return headers;
}

/** 200 answers with the page, 301 sends to it. */
const STATUS: Readonly<Record<string, 200 | 301>> = { 200: 200, 301: 301 };

/**
 * Only `pattern page 200` or `301`, as Netlify and Cloudflare Pages read them; a pattern is an address with a final `*`, with a
 * `:word` for one part, or exact. @throws Error with the line for anything else.
 */
export function parseRedirectsFile(text: string) {
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
export function rewriteOf(rules: ReturnType<typeof parseRedirectsFile>, path: string): string | null {
  const rule = rules.find(({ pattern, status }) => status === 200 && isUnder(pattern, path));
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
