import { runTests, UNIT_CORES } from './runner/run-tests.ts';
import { browser, content, hostile, sites, units } from './runner/steps.ts';

const LONG = { LONG: '1' };

const others = [sites, ...units(UNIT_CORES, [], LONG), hostile];

await runTests(content, [...others, browser(process.argv.slice(2), LONG)]);
