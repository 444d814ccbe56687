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
