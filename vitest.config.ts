import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const frozenSettings = fileURLToPath(new URL('src/testing/frozen-settings.ts', import.meta.url));

export default defineConfig({
  resolve: { alias: [{ find: /^virtual:atlas$/, replacement: frozenSettings }] },
  test: { include: ['src/**/*.test.{ts,tsx}'], environment: 'node', testTimeout: 60_000 },
});
