import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** One file names the sizes of a collection at which the site is made otherwise. */
const THRESHOLDS = 'src/domain/sheet/large-collection.ts';

const NOT_IN_BROWSER = /^(src\/(compiler|tools|testing|editor|dev)\/|scripts\/)/;

/** What a library does not document: MapLibre, the router, Vite, lucide. */
const PRIVATE = new RegExp(
  [
    /\b(map|view|style|painter|router|history|actor)\??\._[a-z]/,
    /\b_(fadeDuration|lostContextSnapshot|validate|removed)\b/,
    /\bpainter\b|\btileManagers\b|\btaskQueue\b|\bactor\.receive\b|\.makeRequest\b|\.drawElements\b/,
    /getGlobalDispatcher|maplibre-gl\/src|history\.subscribers|__TSR_|router\.ssr/,
    /preload-helper|<svg xmlns=\S* ?fill="none"|stroke-linejoin="round" cla/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

interface CodeFile {
  readonly path: string;
  readonly text: string;
}

function readCode(): readonly CodeFile[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  return [...new Set(listed.split('\n'))]
    .filter((path) => /^((src|scripts)\/.*|[^/]+)\.([cm]?js|tsx?)$/.test(path) && existsSync(path))
    .filter((path) => !/\.(test|fixture)\./.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

const linesOf = (files: readonly CodeFile[]) =>
  files.reduce((sum, { text }) => sum + text.split('\n').filter((line) => line.trim()).length, 0);

function linesLike(files: readonly CodeFile[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
  );
}

function isEmptyCollection(value: ts.Expression): boolean {
  if (ts.isNewExpression(value)) {
    return /^(Weak)?(Map|Set)$/.test(value.expression.getText()) && !value.arguments?.length;
  }
  return /^(\[\]|\{\})$/.test(value.getText());
}

/** `let`, and collections that start empty and are filled: not a `readonly` type, which stays empty. */
function moduleState({ path, text }: CodeFile): string[] {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  return tree.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => {
    const isLet = (declarationList.flags & ts.NodeFlags.Let) !== 0;
    return declarationList.declarations
      .filter(({ initializer, type }) => {
        if (isLet) return true;
        return !!initializer && isEmptyCollection(initializer) && !type?.getText().startsWith('readonly ');
      })
      .map(({ name }) => `${path} ${name.getText()}`);
  });
}

const all = readCode();
const files = all.filter(({ path }) => path.includes('/'));
const privates = linesLike(
  files.filter(({ path }) => path !== 'src/tools/house-rules/count.ts'),
  PRIVATE,
);
const state = files.filter(({ path }) => !NOT_IN_BROWSER.test(path)).flatMap(moduleState);
const thresholds = linesLike(
  files.filter(({ path }) => path === THRESHOLDS),
  /^(export )?const \w+ = [\d_]+;/,
);

// `npm run count -- all` lists what stands behind the last three figures.
if (process.argv.includes('all')) console.log([...privates, ...state, ...thresholds].join('\n'));
console.log(
  `${linesOf(files)} lines of code in ${files.length} files, tests, fixtures and blank lines apart`,
);
console.log(`${linesOf(all) - linesOf(files)} lines of settings at the root`);
console.log(`${privates.length} lines that touch a private interface of a library`);
console.log(`${state.length} variables and empty collections at module level in the browser`);
console.log(`${thresholds.length} thresholds of size in ${THRESHOLDS}`);
