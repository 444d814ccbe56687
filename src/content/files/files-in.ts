import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Where a link leads; false for one that leads nowhere. */
export const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();
export const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** Paths of the files in a folder and its own, from it, with `/`, in order. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .sort();

const isTest = (name: string) => /\.(?:test|fixture|cases|spec)\.tsx?$/u.test(name);

/** The file itself, or the files of a folder, but for tests. */
export function sourceFiles(path: string): string[] {
  if (!isFolder(path)) return [path];
  return filesIn(path).flatMap((file) => (isTest(file) ? [] : [join(path, file)]));
}

/** Changes when one of the files does, tests apart. */
export const stampOf = (paths: readonly string[]): string =>
  paths
    .flatMap(sourceFiles)
    .map((path) => `${path} ${statSync(path).mtimeMs} ${statSync(path).size}`)
    .sort()
    .join('\n');
