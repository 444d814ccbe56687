import { buildTestSites } from './build-test-sites.ts';

await buildTestSites();
