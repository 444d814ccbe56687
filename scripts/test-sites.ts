import { contentAt } from '../src/content/files/content-folder.ts';
import type { SiteToBuild } from '../src/site/build-site.ts';
import type { FileFilter } from '../src/site/bundles/compress.ts';
import { isKept } from '../src/site/bundles/kept-files.ts';
import { OFFLINE_WORKER } from '../src/state/offline/offline-paths.ts';

const root = process.cwd();
const FROZEN = { root, path: 'e2e/content/treize' };

/** Folders of generated content. */
export const MANY = '.build/nombreuses';
export const HOSTILE = '.build/hostiles';

const none = () => false;

/** Whether a size budget measures a file: only these are compressed, the others would take minutes for nothing. */
const hasBudget: FileFilter = (file) =>
  isKept(file) ||
  file === OFFLINE_WORKER ||
  /^assets\/(?:recherche|integrer)-|^(?:integrer\/vue|territoires\/departement\/54)\/index\.html$/u.test(
    file,
  );

/** The sites that browser tests visit. Their content belongs to the tests, except that of `live`. */
export const TEST_SITES = {
  /** The thirteen sheets, at the root of a host. */
  frozen: { folder: FROZEN, base: '/', output: '.build/sites/treize', compressed: hasBudget },
  /** The same under a folder of a host; only for the long tests. */
  folder: { folder: FROZEN, base: '/atlas/', output: '.build/sites/treize-atlas', compressed: none },
  /** Invented sheets, with cases that the thirteen lack; only for the long tests. */
  invented: {
    folder: { root, path: 'e2e/content/inventees' },
    base: '/',
    output: '.build/sites/inventees',
    compressed: none,
  },
  /** A few hundred sheets, generated when the site is built; only for the long tests. */
  many: { folder: { root, path: MANY }, base: '/', output: '.build/sites/nombreuses', compressed: none },
  /** A sheet for each payload that someone could put in its fields: for the long tests alone. */
  hostile: { folder: { root, path: HOSTILE }, base: '/', output: '.build/sites/hostiles', compressed: none },
  /** What `data/` holds today. */
  live: { folder: contentAt('data'), base: '/', output: '.build/sites/publie', compressed: hasBudget },
} as const satisfies Readonly<Record<string, SiteToBuild>>;

const EVERYDAY = ['frozen', 'live'] as const;

/** The sites that the tests visit: the long tests need four more. */
export const sitesVisited = (isLong: boolean): readonly TestSite[] =>
  isLong ? [...EVERYDAY, 'invented', 'folder', 'many', 'hostile'] : EVERYDAY;

export type TestSite = keyof typeof TEST_SITES;
