import { publishedContent } from '../src/compiler/content-folder.ts';
import type { SiteToBuild } from '../src/site/build-site.ts';
import type { Wanted } from '../src/site/bundles/compress.ts';
import { isKept } from '../src/site/bundles/kept-files.ts';
import { OFFLINE_WORKER } from '../src/state/offline/offline-paths.ts';

const root = process.cwd();
const FROZEN = { root, path: 'e2e/content/treize' };

/** Hold made content. */
export const MANY = '.build/nombreuses';
export const HOSTILE = '.build/hostiles';

const none = () => false;

/** Whether a budget weighs a file: compressing the others takes minutes that no test would see. */
const isWeighed: Wanted = (file) =>
  isKept(file) ||
  file === OFFLINE_WORKER ||
  /^assets\/(?:recherche|integrer)-|^(?:integrer\/vue|territoires\/departement\/54)\/index\.html$/u.test(
    file,
  );

/** The sites that browser tests visit. Their content is the tests' own, but for the one that is published. */
export const TEST_SITES = {
  /** The thirteen sheets, at the root of a host. */
  frozen: { folder: FROZEN, base: '/', output: '.build/sites/treize', compressed: isWeighed },
  /** The same under a folder of a host. */
  folder: { folder: FROZEN, base: '/atlas/', output: '.build/sites/treize-atlas', compressed: none },
  /** Fifteen invented sheets and more, with what the thirteen lack. */
  invented: {
    folder: { root, path: 'e2e/content/inventees' },
    base: '/',
    output: '.build/sites/inventees',
    compressed: none,
  },
  /** Some hundreds of sheets, written when it is built: for the long tests alone. */
  many: { folder: { root, path: MANY }, base: '/', output: '.build/sites/nombreuses', compressed: none },
  /** A sheet for each payload that someone could put in its fields: for the long tests alone. */
  hostile: { folder: { root, path: HOSTILE }, base: '/', output: '.build/sites/hostiles', compressed: none },
  /** What `data/` holds today. */
  live: { folder: publishedContent(), base: '/', output: '.build/sites/publie', compressed: isWeighed },
} as const satisfies Readonly<Record<string, SiteToBuild>>;

const EVERYDAY = ['frozen', 'folder', 'invented', 'live'] as const;

/** Those that the tests at hand visit. */
export const sitesVisited = (isLong: boolean): readonly TestSite[] =>
  isLong ? [...EVERYDAY, 'many', 'hostile'] : EVERYDAY;

export type TestSite = keyof typeof TEST_SITES;
