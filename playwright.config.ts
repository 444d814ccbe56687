import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

// Read by the processes that run the tests too; the titles of the tests say it.
process.env.PUBLISHED_SEED ??= String(Math.floor(Math.random() * 1_000_000));

const executablePath = process.env.CHROMIUM;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/driver/start-servers.ts',
  // Matrices and long walks have a run of their own, `npm run test:long`.
  ...(process.env.LONG ? { grep: /@long/ } : { grepInvert: /@long/ }),
  fullyParallel: true,
  // A page waits for half of its time: two cores are busy with three.
  workers: Math.ceil(1.5 * availableParallelism()),
  forbidOnly: true,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: '.build/e2e.json' }]],
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'fr-FR',
    // What a test asks for must come from the server, where it can be held or broken.
    serviceWorkers: 'block',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--enable-unsafe-swiftshader',
      ],
    },
  },
});
