import { defineConfig } from '@playwright/test';
import { SITES } from './e2e/driver/sites.ts';

const executablePath = process.env.CHROMIUM;
const server = (folder: string, { base, port, url }: (typeof SITES)['root' | 'folder']) => ({
  command: `npx tsx src/tools/serve-built.ts ${folder} ${base} ${port}`,
  url,
  reuseExistingServer: false,
});

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: '.build/e2e.json' }]],
  use: {
    baseURL: SITES.root.url,
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
  webServer: [server('dist', SITES.root), server('.build/site-atlas', SITES.folder)],
});
