import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { SITE_FILE } from '../../src/compiler/settings/read-site.ts';
import { type Finding, lazyLoad, privateInterfaces, siteNames, type TextFile } from './rules.ts';
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
const pages = read(/^index\.html$|^public\/.*\.(html|svg|webmanifest|json|txt)$/);
// With fewer files the listing is broken: fail rather than pass.
if (code.length < 100 || pages.length === 0) throw new Error('no files read');

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
  !/^(src\/(content|compiler|importer|site|authoring|app\/testing)\/|scripts\/)/.test(path);
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

const names = [FROZEN_SITE_NAME, JSON.parse(readFileSync(`data/${SITE_FILE}`, 'utf8')).name];

const RULES = [
  { title: 'private interfaces of libraries', found: code.flatMap(privateInterfaces) },
  { title: 'lazy loads that do not use `resource`', found: scanNodes(shipped, lazyLoad) },
  {
    title: "the site's name as a literal",
    found: [...code, ...pages].flatMap((file) => siteNames(file, names)),
  },
  {
    title: 'web features outside Baseline that name no fallback',
    found: scanNodes(shipped, (node) => newWebFeature(node, types)),
  },
];

for (const { title, found } of RULES) {
  if (found.length > 0) process.exitCode = 1;
  for (const { at, what } of found) console.log(`  ${at}  ${what}`);
  console.log(`${found.length > 0 ? '✗' : '✓'} ${title}`);
}
console.log(`house rules: ${code.length} files of code read`);
