import { runTests, UNIT_CORES } from './runner/run-steps.ts';
import {
  arrows,
  browser,
  content,
  lint,
  liveSizes,
  published,
  sites,
  sizes,
  supplyChain,
  types,
  units,
  unused,
} from './runner/steps.ts';

const shard = process.argv.slice(2).filter((argument) => argument.startsWith('--shard='));
if (shard.length !== process.argv.length - 2) {
  console.error('Usage: npm test [-- --shard=1/2]');
  process.exit(2);
}
await runTests(content, [
  sites,
  supplyChain,
  ...units(UNIT_CORES, shard),
  types,
  lint,
  arrows,
  unused,
  sizes,
  liveSizes,
  published,
  browser(shard),
]);
