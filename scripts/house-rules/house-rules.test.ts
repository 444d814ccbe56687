import ts from 'typescript';
import { expect, test } from 'vitest';
import {
  effect,
  lazyLoad,
  moduleState,
  privateInterfaces,
  siteNames,
  sizeThresholds,
  typeAssertion,
} from './rules.ts';
import { newWebFeature } from './web-features.ts';

const PATH = 'src/ui/sample.tsx';

const treeOf = (text: string) => ts.createSourceFile(PATH, text, ts.ScriptTarget.ES2023, true);

/** What a rule says of each node of a file. */
function found(tree: ts.SourceFile, judge: (node: ts.Node) => string | null): string[] {
  const findings: string[] = [];
  const visit = (node: ts.Node) => {
    const what = judge(node);
    if (what) findings.push(what);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return findings;
}

function typesOf(tree: ts.SourceFile): ts.TypeChecker {
  const options = { lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'], noResolve: true, types: [] };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, target) => (name === PATH ? tree : getSourceFile(name, target));
  return ts.createProgram([PATH], options, host).getTypeChecker();
}

test('assertions are found, `as const` is none', () => {
  expect(
    found(treeOf('const a = b as C; const d = [1] as const; const e = f as never;'), typeAssertion),
  ).toEqual(['as C', 'as never']);
});

test('effects are found by their name, called from React or not', () => {
  const text = 'useEffect(() => {}); React.useLayoutEffect(() => {}); useEffects(); const useMapEffect = 1;';
  expect(found(treeOf(text), effect)).toEqual(['useEffect', 'useLayoutEffect']);
});

test('state at module level is a `let` or a collection that starts empty', () => {
  const text = `
    export let one: string | null = null;
    const two = new WeakMap<Key, Value>();
    const three: string[] = [];
    const NONE: readonly string[] = [];
    const filled = new Map([[1, 2]]);
    function inner() { let a = 0; const b = new Map(); }`;
  expect(found(treeOf(text), moduleState)).toEqual(['one', 'two', 'three']);
});

test('code that is imported late is found, unless the one way to load late does it', () => {
  const text = `
    import a from './a.ts';
    const b = lazyCode(async () => (await import('./b.ts')).b);
    const c = resource(async ({ lose }) => (await import('./c.ts')).c(lose));
    import('./d.ts').then(() => {});
    type E = import('./e.ts').E;`;
  expect(found(treeOf(text), lazyLoad)).toEqual(["import('./d.ts')"]);
});

test('private interfaces and thresholds are found in lines', () => {
  const file = { path: PATH, text: 'map.on();\n  map._fadeDuration = 0;\nmap.painter.render();' };
  expect(privateInterfaces(file).map(({ at }) => at)).toEqual([`${PATH}:2`, `${PATH}:3`]);
  const path = 'src/core/sheet/large-collection.ts';
  expect(
    sizeThresholds({ path, text: 'export const LARGE = 1_000;\nconst isLarge = 1;\nconst a = b;' }),
  ).toHaveLength(2);
});

test('the name of the site is found whatever its spaces, unless it is made of ordinary words', () => {
  const file = {
    path: PATH,
    text: "const title = 'Atlas des  trois vallées';\nconst other = 'Territoires';",
  };
  expect(siteNames(file, ['Atlas des trois vallées', 'Territoires'])).toHaveLength(1);
});

test('members, elements and attributes that are not widely available are found, our own names are not', () => {
  const tree = treeOf(`
    declare const row: { readonly setHTMLUnsafe: () => void };
    row.setHTMLUnsafe();
    document.body.setHTMLUnsafe('');
    const { sendBeacon, wakeLock } = navigator;
    document.body.showPopover();
    export const page = <><geolocation /><p inert popover="auto" writingsuggestions="false">a</p></>;`);
  const types = typesOf(tree);
  const features = found(tree, (node) => newWebFeature(node, types));
  expect(features.map((what) => /« (.*) »/.exec(what)?.[1])).toEqual([
    'html-setters',
    'screen-wake-lock',
    'geolocation-element',
    'writingsuggestions',
  ]);
});
