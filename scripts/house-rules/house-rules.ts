import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { SITE_FILE } from '../../src/compiler/catalogue/read-site.ts';
import {
  effect,
  type Finding,
  lazyLoad,
  moduleState,
  privateInterfaces,
  siteNames,
  sizeThresholds,
  type TextFile,
  typeAssertion,
} from './rules.ts';
import { newWebFeature } from './web-features.ts';

/** Of the tests' frozen content; split, so that this file does not break the rule on literals. */
const FROZEN_SITE_NAME = 'Carte des' + ' initiatives';

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
});
const paths = [...new Set(listed.split('\n'))].filter((path) => existsSync(path));
const read = (pattern: RegExp): readonly TextFile[] =>
  paths.filter((path) => pattern.test(path)).map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const code = read(/^(src|scripts)\/.*\.([cm]?js|tsx?)$/).filter(
  ({ path }) => !/\.(test|fixture)\./.test(path),
);
const styles = read(/^src\/.*\.css$/);
const pages = read(/^index\.html$|^public\/.*\.(html|svg|webmanifest|json|txt)$/);
// With fewer files the listing is broken: fail rather than pass.
if (code.length < 100 || styles.length === 0 || pages.length === 0) throw new Error('no files read');

const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
// React's event and ref types refer to DOM types, so they are loaded; other packages are skipped to save time.
const program = ts.createProgram([...code.map(({ path }) => path), 'node_modules/@types/react/index.d.ts'], {
  ...options,
  noResolve: true,
  types: [],
});
const types = program.getTypeChecker();

const isShipped = ({ path }: TextFile) =>
  !/^(src\/(compiler|site|authoring|app\/testing)\/|scripts\/)/.test(path);
const shipped = code.filter(isShipped);

function scanNodes(files: readonly TextFile[], rule: (node: ts.Node) => string | null): Finding[] {
  return files.flatMap(({ path }) => {
    const tree = program.getSourceFile(path);
    const findings: Finding[] = [];
    const visit = (node: ts.Node) => {
      const what = rule(node);
      const line = what && tree?.getLineAndCharacterOfPosition(node.getStart()).line;
      if (what) findings.push({ at: `${path}:${(line || 0) + 1}`, what });
      ts.forEachChild(node, visit);
    };
    if (tree) visit(tree);
    return findings;
  });
}

const lines = code.reduce((sum, { text }) => sum + text.split('\n').filter((line) => line.trim()).length, 0);
const names = [FROZEN_SITE_NAME, JSON.parse(readFileSync(`data/${SITE_FILE}`, 'utf8')).name];
const longStyles = styles.filter(({ text }) => text.split('\n').length > 401);
const effects = scanNodes(code, effect);

const RULES = [
  { title: 'non-blank lines of code outside tests and fixtures', limit: 59_640, found: lines },
  {
    title: 'lines that touch a private interface of a library',
    limit: 0,
    found: code.flatMap(privateInterfaces),
  },
  {
    title: 'mutable variables and collections at module level in browser code',
    limit: 10,
    found: scanNodes(shipped, moduleState),
  },
  { title: 'lazy loads that do not use `resource`', limit: 0, found: scanNodes(shipped, lazyLoad) },
  { title: 'thresholds of collection size', limit: 2, found: code.flatMap(sizeThresholds) },
  { title: 'type assertions other than `as const`', limit: 25, found: scanNodes(code, typeAssertion) },
  { title: 'effects', limit: 13, found: effects },
  {
    title: 'effects in src/map/gl',
    limit: 2,
    found: effects.filter(({ at }) => at.startsWith('src/map/gl/')),
  },
  {
    title: 'style sheets over 400 lines',
    limit: 0,
    found: longStyles.map(({ path }) => ({ at: path, what: '' })),
  },
  {
    title: "the site's name as a literal",
    limit: 0,
    found: [...code, ...pages].flatMap((file) => siteNames(file, names)),
  },
  {
    title: 'web features outside Baseline that name no fallback',
    limit: 0,
    found: scanNodes(shipped, (node) => newWebFeature(node, types)),
  },
];

// `npm test -- count all` lists what each figure counts, within the limit or not.
const listsAll = process.argv.includes('all');
for (const { title, limit, found } of RULES) {
  const figure = typeof found === 'number' ? found : found.length;
  if (figure > limit) process.exitCode = 1;
  if (typeof found !== 'number' && (listsAll || figure > limit)) {
    for (const { at, what } of found) console.log(`  ${at}  ${what}`);
  }
  console.log(
    `${figure > limit ? '✗' : '✓'} ${String(figure).padStart(5)}  ≤ ${String(limit).padEnd(5)}  ${title}`,
  );
}
console.log(`house rules: ${code.length} files of code, ${styles.length} style sheets read`);
