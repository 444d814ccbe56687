import type { SiteToBuild } from './build-site.ts';

const root = process.cwd();
const FROZEN = { root, path: 'e2e/content/treize' };

/** The sites that browser tests visit. Their content is the tests' own, but for the one that is published. */
export const TEST_SITES = {
  /** The thirteen sheets, at the root of a host. */
  frozen: { folder: FROZEN, base: '/', output: '.build/sites/treize', compressed: true },
  /** The same under a folder of a host. */
  folder: { folder: FROZEN, base: '/atlas/', output: '.build/sites/treize-atlas', compressed: false },
} as const satisfies Readonly<Record<string, SiteToBuild>>;

export type TestSite = keyof typeof TEST_SITES;
