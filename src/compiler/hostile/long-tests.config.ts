import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/compiler/hostile/processes.spec.ts'],
    globalSetup: ['src/app/testing/temp-folder.ts'],
    testTimeout: 120_000,
    maxConcurrency: availableParallelism(),
  },
});
