import { defineConfig } from 'vitest/config';

/** Built sites on real hosts, and what two builds write: minutes, which `npm test -- hosts` takes. */
export default defineConfig({
  test: {
    include: ['e2e/hosts/*.test.ts'],
    globalSetup: ['src/app/testing/temp-folder.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});
