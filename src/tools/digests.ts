import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const digestOfBytes = (bytes: string | Buffer): string =>
  createHash('sha256').update(bytes).digest('base64url');

/** Of several texts, one after another. */
export const digestOf = (...parts: readonly (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return hash.digest('base64url');
};

const isTest = (name: string) => /\.(?:test|fixture|cases|spec)\.tsx?$/u.test(name);

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !isTest(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

/** Of files and folders: names and bytes, but for tests. */
export const digestOfFiles = (...paths: readonly string[]): string =>
  digestOf(...paths.flatMap(filesUnder).flatMap((path) => [path, readFileSync(path)]));

/** What the code of the site is made of, from the project's root. */
export const codeDigest = (): string =>
  digestOf(
    digestOfFiles(
      'src',
      'index.html',
      'public',
      'package-lock.json',
      'LICENSE',
      'tsconfig.json',
      'data/thesaurus/LICENSE.txt',
    ),
    process.version,
  );

/** Of a folder of a site, a name without what folders forbid. */
export const folderName = (folder: string): string => folder.replace(/\W+/g, '-').replace(/^-|-$/g, '');
