import { runTests, UNIT_CORES } from './runner/run-steps.ts';
import { browser, content, hostile, longSites, units } from './runner/steps.ts';

const LONG = { LONG: '1' };

const others = [longSites, ...units(UNIT_CORES, [], LONG), hostile];

await runTests(content, [...others, browser(process.argv.slice(2), LONG)]);
