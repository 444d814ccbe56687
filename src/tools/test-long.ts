import { runTests } from './runner/run-tests.ts';
import { browser, content, sites } from './runner/steps.ts';

await runTests(content, [sites, browser(process.argv.slice(2), { LONG: '1' })]);
