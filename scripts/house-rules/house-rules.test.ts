import ts from 'typescript';
import { expect, test } from 'vitest';
import { lazyLoad, privateInterfaces, siteNames } from './rules.ts';
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

test('code that is imported late is found, unless the one way to load late does it', () => {
  const text = `
    import a from './a.ts';
    const b = lazyCode(async () => (await import('./b.ts')).b);
    const c = resource(async ({ lose }) => (await import('./c.ts')).c(lose));
    import('./d.ts').then(() => {});
    type E = import('./e.ts').E;`;
  expect(found(treeOf(text), lazyLoad)).toEqual(["import('./d.ts')"]);
});

test('private interfaces are found in lines', () => {
  const file = { path: PATH, text: 'map.on();\n  map._fadeDuration = 0;\nmap.painter.render();' };
  expect(privateInterfaces(file).map(({ at }) => at)).toEqual([`${PATH}:2`, `${PATH}:3`]);
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
