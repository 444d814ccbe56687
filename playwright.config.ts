import { defineConfig } from '@playwright/test';

const executablePath = process.env.CHROMIUM;
const server = (folder: string, base: string, port: number) => ({
  command: `npx tsx src/tools/serve-built.ts ${folder} ${base} ${port}`,
  url: `http://127.0.0.1:${port}${base}`,
  reuseExistingServer: false,
});

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '.build/e2e.json' }]],
  use: {
    baseURL: 'http://127.0.0.1:4180/',
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'fr-FR',
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
  webServer: [server('dist', '/', 4180), server('.build/site-atlas', '/atlas/', 4181)],
});
