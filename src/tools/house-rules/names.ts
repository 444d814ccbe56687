import ts from 'typescript';
import type { Finding, House, Rule } from './rule.ts';
import { findNodes } from './syntax-tree.ts';

/** `card-list` of `card-list.test.tsx`, `card-list.module.css` and `card-list.ts`; null for a folder's index. */
function baseName(path: string): string | null {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\..*$/, '');
  return name === 'index' ? null : name.toLowerCase();
}

const kindOf = (path: string) =>
  /\.(test|spec|fixture)\.tsx?$/.test(path) ? 'test' : path.endsWith('.css') ? 'style' : 'code';

/** A test, its fixture or a style sheet takes the name of the file that it stands beside. */
function borrowsName(path: string, paths: ReadonlySet<string>): boolean {
  const stem = path.replace(/\.(test|spec|fixture|module)?\.?(tsx?|css)$/, '');
  const owners = /\.fixture\.tsx?$/.test(path)
    ? ['.ts', '.tsx', '.test.ts', '.test.tsx', '.spec.ts']
    : ['.ts', '.tsx'];
  return kindOf(path) !== 'code' && owners.some((ending) => paths.has(stem + ending));
}

export const sameNames: Rule = {
  id: 'same-names',
  title: 'two files of one base name',
  find: (house) => {
    const paths = [...house.code, ...house.styles].map(({ path }) => path);
    const all = new Set(paths);
    const first = new Map<string, string>();
    const findings: Finding[] = [];
    for (const path of paths) {
      const name = baseName(path);
      if (!name || borrowsName(path, all)) continue;
      const key = `${kindOf(path) === 'test' ? 'test' : 'source'} ${name}`;
      const other = first.get(key);
      if (other) findings.push({ path, line: 1, what: `same name as ${other}` });
      else first.set(key, path);
    }
    return findings;
  },
};

/** The name that the tests' frozen content keeps whatever the live one becomes. */
const FIRST_NAME = 'Carte des' + ' initiatives';

/** Short names are ordinary words: « Territoires » would be found everywhere. */
const isTelling = (name: string) => name.trim().split(/\s+/).length >= 3;

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) return node.text;
  return ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node) ? node.text : null;
}

const has = (text: string, names: readonly string[]) => {
  const plain = text.replace(/\s+/g, ' ').toLowerCase();
  return names.find((name) => plain.includes(name.toLowerCase())) ?? null;
};

/** Tests may write the frozen name, and no other; what ships writes none. */
function forbiddenNames(house: House, test: boolean): readonly string[] {
  const live = house.siteName.trim();
  const names = isTelling(live) ? [FIRST_NAME, live] : [FIRST_NAME];
  return test ? names.filter((name) => name !== FIRST_NAME) : names;
}

export const siteName: Rule = {
  id: 'site-name',
  title: "the site's name as a literal",
  find: (house) => {
    const inCode = findNodes(house.code, (node, file) => {
      const text = textOf(node);
      const name = text && has(text, forbiddenNames(house, file.test));
      return name ? `« ${name} »: read it from the settings` : null;
    });
    const inPages = house.pages.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => {
        const name = has(line, forbiddenNames(house, false));
        return name ? [{ path, line: index + 1, what: `« ${name} »: read it from the settings` }] : [];
      }),
    );
    return [...inCode, ...inPages];
  },
};
