import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const testing = (file: string) => fileURLToPath(new URL(`src/app/testing/${file}`, import.meta.url));

/** Files that keep what they loaded: each has modules of its own, as tests that render do. */
const STATEFUL = 'src/state/data/**/*.test.ts';

/** Of what seldom changes and takes half a minute: `npm run test:long` runs them. */
const LATER = process.env.LONG ? [] : ['{src,scripts}/**/*.long.test.{ts,tsx}'];

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
          exclude: [STATEFUL, ...LATER],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          include: ['src/**/*.test.tsx', STATEFUL],
          exclude: LATER,
          environment: 'happy-dom',
          // A thread starts sooner than a process, and has its own globals too.
          pool: 'threads',
        },
      },
    ],
  },
});
