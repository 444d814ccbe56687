import { buildTestSites } from './build-test-sites.ts';
import { buildStaticSite } from './hosts/static-site.ts';
import { run } from './run.ts';

await buildTestSites(false);
await buildStaticSite();
const config = 'e2e/hosts/hosts.config.ts';
const { code } = await run('npx', ['vitest', 'run', '--config', config, ...process.argv.slice(2)]);
process.exitCode = code;
