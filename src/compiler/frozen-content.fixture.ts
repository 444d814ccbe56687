import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFolder } from '../content/files/content-folder.ts';
import type { AtlasContent } from './catalogue/compile-content.ts';

/** The tests' own content: sheets, themes, settings and received document, which change with the tests only. */
export const FROZEN: ContentFolder = {
  root: join(import.meta.dirname, '../..'),
  path: 'e2e/content/treize',
};

/** Absolute path of something in the frozen folder. */
export const frozenPath = (...parts: readonly string[]): string => join(FROZEN.root, FROZEN.path, ...parts);

/** What of the compiled content the tests read. */
export const FROZEN_PARTS = [
  ...(['sheets', 'catalogue', 'themes', 'tableSupplement'] as const),
  ...(['upperLevels', 'mapTopology', 'epciTopology'] as const),
];

type FrozenContent = Pick<AtlasContent, (typeof FROZEN_PARTS)[number]>;

/** Written by `compile-frozen.setup.ts` before the tests run. */
export const FROZEN_COMPILED = '.build/frozen-content.json';

/** The frozen content, compiled once for all the test files of a run. */
export function frozenContent(): FrozenContent {
  return JSON.parse(readFileSync(join(FROZEN.root, FROZEN_COMPILED), 'utf8')).content;
}
