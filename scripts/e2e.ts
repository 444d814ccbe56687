import { buildTestSites } from './build-test-sites.ts';
import { findOrInstallChromium } from './chromium.ts';
import { run } from './run.ts';

await buildTestSites(process.env.LONG !== undefined);
const CHROMIUM = await findOrInstallChromium();
const { code } = await run('npx', ['playwright', 'test', ...process.argv.slice(2)], { env: { CHROMIUM } });
process.exitCode = code;
