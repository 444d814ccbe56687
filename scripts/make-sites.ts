import { buildTestSites } from './build-test-sites.ts';

await buildTestSites(process.env.LONG !== undefined);
