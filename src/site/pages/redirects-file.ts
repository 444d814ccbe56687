export interface RedirectRule {
  /** Address with a final `*`, with a `:word` that stands for one part, or exact. */
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
