/** The list that a built site holds of its own files. */
export const SITE_LIST = '_files';

export interface ListedFile {
  readonly size: number;
  /** SHA-256 of its bytes, in base64url. */
  readonly digest: string;
}

export type SiteList = ReadonlyMap<string, ListedFile>;

/** A line a file, by path: digest, size, path. */
export const siteListText = (files: SiteList): string =>
  [...files.keys()]
    .sort()
    .map((path) => `${files.get(path)?.digest} ${files.get(path)?.size} ${path}\n`)
    .join('');

/** @throws Error with the line of what is no file. */
export function parseSiteList(text: string): SiteList {
  const lines = text.split('\n').filter(Boolean);
  return new Map(
    lines.map((line, at) => {
      const [, digest = '', size, path] = /^([\w-]{43}) (\d+) ([^/].*)$/u.exec(line) ?? [];
      if (path === undefined || path.split('/').includes('..'))
        throw new Error(`${SITE_LIST}:${at + 1}: ${line}`);
      return [path, { digest, size: Number(size) }];
    }),
  );
}
