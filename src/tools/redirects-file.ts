interface RewriteRule {
  /** Address with a final `*`, or exact. */
  readonly pattern: string;
  readonly page: string;
}

/** Only `pattern page 200`, as Netlify and Cloudflare Pages read it. @throws Error with the line for anything else. */
export function parseRedirectsFile(text: string): RewriteRule[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [pattern, page, status, ...rest] = line.trim().split(/\s+/);
    if (!pattern || !page || status !== '200' || rest.length > 0)
      throw new Error(`_redirects:${index + 1}: expected « pattern page 200 », got « ${line} »`);
    return [{ pattern, page }];
  });
}

export function rewriteOf(rules: readonly RewriteRule[], path: string): string | null {
  const rule = rules.find(({ pattern }) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern,
  );
  return rule?.page ?? null;
}
