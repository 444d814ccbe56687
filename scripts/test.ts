import { run } from './run.ts';
import { runTests, UNIT_CORES } from './runner/run-steps.ts';
import {
  browser,
  content,
  imports,
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

/** Parts that run by themselves, on files where they take any: `npm test -- e2e e2e/map.spec.ts`. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  imports: ['tsx', 'scripts/imports.ts'],
  'bench-sites': ['tsx', 'scripts/bench-sites.ts'],
  rules: ['tsx', 'scripts/house-rules/house-rules.ts'],
  e2e: ['tsx', 'scripts/e2e.ts'],
  hosts: ['tsx', 'scripts/test-hosts.ts'],
  sites: ['tsx', 'scripts/make-sites.ts'],
  sizes: ['tsx', 'scripts/sizes.ts'],
  'supply-chain': ['tsx', 'scripts/supply-chain/supply-chain.ts'],
  types: ['tsc', '--noEmit'],
  unit: ['vitest', 'run'],
  unused: ['knip'],
};

const [first = '', ...rest] = process.argv.slice(2);
const part = PARTS[first];
if (part) process.exit((await run('npx', [...part, ...rest])).code);
const shard = process.argv.slice(2).filter((argument) => argument.startsWith('--shard='));
if (shard.length !== process.argv.length - 2) {
  console.error(`Usage: npm test [-- --shard=1/2 | ${Object.keys(PARTS).join(' | ')}]`);
  process.exit(2);
}
await runTests(content, [
  sites,
  supplyChain,
  ...units(UNIT_CORES, shard),
  types,
  lint,
  imports,
  unused,
  sizes,
  liveSizes,
  published,
  browser(shard),
]);
