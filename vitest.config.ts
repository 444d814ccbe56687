import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const testing = (file: string) => fileURLToPath(new URL(`src/testing/${file}`, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^virtual:atlas$/, replacement: testing('frozen-settings.ts') },
      { find: /^virtual:atlas\/urls(?:\/.+)?$/, replacement: testing('test-urls.ts') },
    ],
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 60_000,
    globalSetup: 'src/compiler/compile-frozen.setup.ts',
  },
});
