import { readFileSync } from 'node:fs';
import { webFeatures } from './baseline/web-features.ts';
import { effects, mapEffects } from './effects.ts';
import { judge, report } from './judge.ts';
import { fragments, longFiles, longFunctions } from './lengths.ts';
import { mediaQueries } from './media-queries.ts';
import { siteName } from './names.ts';
import { rawButtons } from './raw-buttons.ts';
import { readHouse } from './read-house.ts';
import { shippedFiles } from './shipped-files.ts';
import { asNever, typeAssertions, unsafeTypes } from './types.ts';

const RULES = [
  typeAssertions,
  asNever,
  unsafeTypes,
  effects,
  mapEffects,
  longFunctions,
  longFiles,
  rawButtons,
  siteName,
  mediaQueries,
  fragments,
  shippedFiles,
  webFeatures,
];

// `house-rules.ts fragments effects` lists what these rules find, within the limit or not.
const asked = process.argv.slice(2);
const house = readHouse();
const limits = JSON.parse(readFileSync(new URL('limits.json', import.meta.url), 'utf8'));
const verdicts = judge(house, RULES, limits);
console.log(report(verdicts, ({ rule, broken }) => broken || asked.includes(rule.id)));
console.log(`house rules: ${house.code.length} files of code, ${house.styles.length} style sheets read`);
if (verdicts.some(({ broken }) => broken)) process.exitCode = 1;
