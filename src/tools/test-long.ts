import { runTests, UNIT_CORES } from './runner/run-tests.ts';
import { browser, content, sites, units } from './runner/steps.ts';

const LONG = { LONG: '1' };

await runTests(content, [sites, ...units(UNIT_CORES, [], LONG), browser(process.argv.slice(2), LONG)]);
