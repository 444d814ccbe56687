import { defineConfig } from 'vitest/config';

/** What must hold of any content is looked at on the site that is built from `data/`. */
export default defineConfig({
  test: { include: ['e2e/published/*.test.ts'], environment: 'jsdom', testTimeout: 60_000 },
});
