/** One block of a `_headers` file: a path pattern (`*` at its end matches the rest) and its headers. */
export interface HeaderRule {
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The format that Netlify and Cloudflare Pages read. @throws Error with the line of what is not a header. */
export function parseHeadersFile(text: string): HeaderRule[] {
  const rules: { pattern: string; headers: [string, string][] }[] = [];
  text.split('\n').forEach((line, index) => {
    if (!line.trim() || line.startsWith('#')) return;
    if (!/^\s/.test(line)) {
      rules.push({ pattern: line.trim(), headers: [] });
      return;
    }
    const colon = line.indexOf(':');
    const rule = rules.at(-1);
    if (colon < 0 || !rule) throw new Error(`_headers:${index + 1}: expected "  Name: value" under a path`);
    rule.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  });
  return rules;
}

/** The headers of a path (from the site's root), later rules winning over earlier ones. */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const rule of rules) {
    const matches = rule.pattern.endsWith('*')
      ? path.startsWith(rule.pattern.slice(0, -1))
      : path === rule.pattern;
    if (matches) for (const [name, value] of rule.headers) headers.set(name, value);
  }
  return headers;
}
