import { buildSite } from '../../src/site/build-site.ts';
import { TEST_SITES } from '../test-sites.ts';

// It names its address: cards, sitemap and feeds are in what is compared.
await buildSite({ ...TEST_SITES.frozen, output: 'dist', compressed: () => false });
