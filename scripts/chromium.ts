import { existsSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { installPackages, run } from './run.ts';

/** Without windows first: it starts and draws in less time. */
const SYSTEM_CHROMIUM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function installed(): string | null {
  const own = chromium.executablePath();
  if (own && existsSync(own)) return own;
  return SYSTEM_CHROMIUM.find((path) => existsSync(path)) ?? null;
}

/** Playwright's own, else the system's, else one installed now. @throws Error when none can be installed. */
export async function findOrInstallChromium(): Promise<string> {
  const found = installed();
  if (found) return found;
  console.log('No Chromium found: installing one (npx playwright install --with-deps chromium).');
  await run('npx', ['playwright', 'install', '--with-deps', 'chromium']);
  const downloaded = installed();
  if (downloaded) return downloaded;
  console.log("Playwright's download is not possible here: installing Debian's package.");
  await installPackages('chromium-headless-shell');
  const packaged = installed();
  if (packaged) return packaged;
  throw new Error('No Chromium: run "npx playwright install chromium", or install your system\'s package.');
}

/** @throws as {@link findOrInstallChromium}. */
export const launchChromium = async (...options: readonly string[]): Promise<Browser> =>
  chromium.launch({ executablePath: await findOrInstallChromium(), args: ['--no-sandbox', ...options] });
