import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const testing = (file: string) => fileURLToPath(new URL(`src/app/testing/${file}`, import.meta.url));

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:test|fixture)\.tsx?$/u.test(file))
  .map((file) => ({ path: `src/${file}`, text: readFileSync(`src/${file}`, 'utf8') }));

const REPLACING = FILES.filter(({ text }) => /vi\.(?:doMock|mock|resetModules)\(/u.test(text));
const FIXTURES = REPLACING.filter(({ path }) => path.includes('.fixture.')).map(({ path }) => basename(path));

/** It takes over what a page has from its start. */
const FROM_THE_START = 'src/map/svg/static-map-dom.test.tsx';

/** Tests that replace modules, by themselves or by a fixture, or need them as they begin: each has modules of its own. */
const ISOLATED = FILES.filter((file) => {
  const isReplacing = REPLACING.includes(file) || FIXTURES.some((name) => file.text.includes(`/${name}'`));
  return (isReplacing && file.path.includes('.test.')) || file.path === FROM_THE_START;
}).map(({ path }) => path);

/** Of what seldom changes and takes half a minute: `npm run test:long` runs them. */
const LATER = process.env.LONG ? [] : ['{src,scripts}/**/*.long.test.{ts,tsx}'];

/** A thread starts sooner than a process. */
const DOM = {
  environment: 'happy-dom',
  setupFiles: 'src/app/testing/dom-setup.ts',
  pool: 'threads',
} as const;

export default defineConfig({
  resolve: {
    alias: [
      {
        find: /^virtual:atlas(?:\/(?:notes|publication|licences))?$/,
        replacement: testing('frozen-settings.ts'),
      },
      // Its modules are a file an icon: each test file would read them all.
      {
        find: /^lucide-react$/,
        replacement: fileURLToPath(
          new URL('node_modules/lucide-react/dist/cjs/lucide-react.js', import.meta.url),
        ),
      },
      { find: /^virtual:atlas\/urls(?:\/.+)?$/, replacement: testing('test-urls.ts') },
      { find: /^virtual:atlas\/(?:sheet|indicator)-url$/, replacement: testing('test-sheet-url.ts') },
    ],
  },
  test: {
    testTimeout: 60_000,
    // A link that no router follows would ask the network.
    environmentOptions: { happyDOM: { settings: { navigation: { disableMainFrameNavigation: true } } } },
    globalSetup: ['src/app/testing/temp-folder.ts', 'src/compiler/compile-frozen.setup.ts'],
    // Read by tests from the disk, which no import shows.
    forceRerunTriggers: [
      '**/{package.json,package-lock.json,vitest.config.ts}',
      '**/{data/territories,e2e/content}/**',
      '**/golden/**',
    ],
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['{src,scripts}/**/*.test.ts'],
          exclude: [...ISOLATED, ...LATER],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...DOM,
          name: 'dom',
          include: ['src/**/*.test.tsx'],
          exclude: [...ISOLATED, ...LATER],
          isolate: false,
        },
      },
      { extends: true, test: { ...DOM, name: 'isolated', include: ISOLATED, exclude: LATER } },
    ],
  },
});
