import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { sourceFiles } from '../../content/files/files-in.ts';

export const digestOfBytes = (bytes: string | Buffer): string =>
  createHash('sha256').update(bytes).digest('base64url');

/** Of several texts, one after another. */
export const digestOf = (...parts: readonly (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return hash.digest('base64url');
};

/** Of files and folders: names and bytes, but for tests. */
export const digestOfFiles = (...paths: readonly string[]): string =>
  digestOf(...paths.flatMap(sourceFiles).flatMap((path) => [path, readFileSync(path)]));

/** Of the packages in use: npm leaves the first one out of a package that it packs. */
const LOCKS = ['package-lock.json', '../.package-lock.json'];

/** What the code of the site is made of, from the project's root. */
export const codeDigest = (): string =>
  digestOf(
    digestOfFiles(
      'src',
      'index.html',
      'public',
      ...LOCKS.filter(existsSync),
      'LICENSE',
      'tsconfig.json',
      'data/thesaurus/LICENSE.txt',
    ),
    process.version,
  );

/** Of a folder of a site, a name without what folders forbid. */
export const folderName = (folder: string): string => folder.replace(/\W+/g, '-').replace(/^-|-$/g, '');

/** Where the bundler's manifest of a built site is kept: beside the site, since hosts would serve what is inside. */
export const manifestFile = (folder: string): string => `.build/manifest-${folderName(folder)}.json`;
