import { createRequire } from 'node:module';
import { cruise, type ICruiseResult } from 'dependency-cruiser';

/** Fewer modules than this and the check has read nothing: it must fail, not pass. */
const FEWEST_MODULES = 60;

const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
const { tsConfig, ...rest } = options;
const { output } = await cruise(
  ['src', 'e2e'],
  { ...rest, validate: true, ruleSet: { forbidden } },
  undefined,
  {
    tsConfig: (await import('dependency-cruiser/config-utl/extract-ts-config')).default(tsConfig.fileName),
  },
);
const result = output as ICruiseResult;
const modules = result.modules.filter((module) => /^(src|e2e)\//.test(module.source)).length;
for (const { from, to, rule } of result.summary.violations) console.error(`${rule.name}: ${from} → ${to}`);
console.log(`import arrows: ${modules} modules read, ${result.summary.violations.length} violations`);
if (modules < FEWEST_MODULES) {
  console.error(
    `only ${modules} modules read, at least ${FEWEST_MODULES} expected: the check is not looking`,
  );
  process.exitCode = 1;
}
if (result.summary.violations.length > 0) process.exitCode = 1;
