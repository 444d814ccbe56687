import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, posix, relative, resolve, sep } from 'node:path';

/**
 * What a network writes: `fiches`, `sources`, `images`, `indicators`, `themes.json`, `site.json`, `headings.yaml` and
 * `groupings.yaml`.
 */
export interface ContentFolder {
  /** The project that a command runs in. */
  readonly root: string;
  /** From the root, with `/`, as diagnostics name it; empty for the root itself. */
  readonly path: string;
}

/** Where the program is installed, with what it brings: territories and thesaurus, in its `data`. */
export const PROGRAM = join(import.meta.dirname, '../../../');

/** The folder to read a file of the program's data from: a project's own file takes its place. */
export const dataRoot = (root: string, file: string): string =>
  existsSync(join(root, file)) ? root : PROGRAM;

/** Where a command was called: the starter of the installed program runs it in the program's own folder. */
const CALLED_FROM = 'ATLAS_CALLED_FROM';

/** Whether the program runs from a package: its own data are not its caller's to change. */
export const isInstalled = (): boolean => process.env[CALLED_FROM] !== undefined;

/** Where the site of a project is built. */
export const publishedFolder = (): string => join(process.env[CALLED_FROM] ?? '', 'dist');

/** `path` is from where the command was called. */
export function contentAt(path: string): ContentFolder {
  const root = process.env[CALLED_FROM] ?? process.cwd();
  return { root, path: relative(root, resolve(root, path)).split(sep).join('/') };
}

/** Path of something in the content, from the root. */
export const inContent = ({ path }: ContentFolder, name: string): string => posix.join(path, name);

/** A name that no other folder has. */
function nameOf({ root, path }: ContentFolder): string {
  const whole = resolve(root, path);
  const within = relative(process.cwd(), whole).split(sep).join('/');
  const isOwn = within !== '' && !within.startsWith('..');
  return isOwn ? within : `ailleurs/${createHash('sha256').update(whole).digest('hex').slice(0, 16)}`;
}

/** Where the compiler writes what the browser loads, from the current directory. Never committed. */
export const GENERATED = {
  territories: (folder: ContentFolder) => `.build/territories/${nameOf(folder)}`,
  content: (folder: ContentFolder) => `.build/contents/${nameOf(folder)}`,
} as const;
