import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { filesIn } from '../../content/files/files-in.ts';
import { digestOf, digestOfBytes } from './digests.ts';

/** The folder of a site, from which what this build did not write is removed. */
export class SiteFolder {
  private readonly files = new Map<string, ListedFile>();

  constructor(readonly path: string) {
    mkdirSync(path, { recursive: true });
    // A site without its list isn't whole: `publish-changes` refuses it.
    rmSync(join(path, SITE_LIST), { force: true });
  }

  has(name: string): boolean {
    return this.files.has(name);
  }

  names(): readonly string[] {
    return [...this.files.keys()].sort();
  }

  read(name: string): Buffer {
    return readFileSync(join(this.path, name));
  }

  file(name: string): ListedFile {
    const found = this.files.get(name);
    if (!found) throw new Error(`${name} was not written`);
    return found;
  }

  write(name: string, text: string | Buffer): void {
    const bytes = Buffer.from(text);
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    this.files.set(name, { digest: digestOfBytes(bytes), size: bytes.length });
  }

  /** Its path from the site's root, which names its content. */
  writeHashed(file: string, text: string): string {
    const { name, ext } = parse(file);
    const path = `assets/${name}-${digestOf(text).slice(0, 8)}${ext}`;
    this.write(path, text);
    return path;
  }

  /** Removes what another build wrote. */
  dropOthers(): void {
    for (const file of filesIn(this.path)) if (!this.files.has(file)) rmSync(join(this.path, file));
    const found = readdirSync(this.path, { recursive: true, withFileTypes: true });
    const folders = found.filter((entry) => entry.isDirectory());
    // The inner ones first.
    for (const folder of folders
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .reverse())
      if (readdirSync(folder).length === 0) rmdirSync(folder);
  }

  /** Lists what is there. */
  end(): void {
    this.write(SITE_LIST, siteListText(this.files));
    this.dropOthers();
  }
}

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
