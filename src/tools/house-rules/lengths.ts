import ts from 'typescript';
import type { Rule } from './rule.ts';
import { findNodes, lineAt, ownCode } from './syntax-tree.ts';

const LONGEST_FUNCTION = 80;
const LONGEST_FILE = 400;

/** A test's callback is a list of steps: only what it calls is held to the length of a function. */
const isTestFile = (path: string) => /\.(test|spec)\.tsx?$/.test(path);

const nameOf = (node: ts.SignatureDeclaration): string => {
  const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : null);
  return named?.getText() ?? 'function';
};

export const longFunctions: Rule = {
  id: 'long-functions',
  title: `functions over ${LONGEST_FUNCTION} lines`,
  find: (house) =>
    findNodes(
      house.code.filter(({ path }) => !isTestFile(path)),
      (node, file) => {
        if (!ts.isFunctionLike(node)) return null;
        const lines = lineAt(file, node.end) - lineAt(file, node.getStart(file.tree)) + 1;
        return lines > LONGEST_FUNCTION ? `${nameOf(node)}: ${lines} lines` : null;
      },
    ),
};

const lineCount = (text: string) => text.replace(/\n$/, '').split('\n').length;

export const longFiles: Rule = {
  id: 'long-files',
  title: `files over ${LONGEST_FILE} lines`,
  find: (house) =>
    [...house.code, ...house.styles]
      .map(({ path, text }) => ({ path, line: LONGEST_FILE + 1, lines: lineCount(text) }))
      .filter(({ lines }) => lines > LONGEST_FILE)
      .map(({ lines, ...at }) => ({ ...at, what: `${lines} lines` })),
};

/** Short enough to be part of the only file that imports it. */
const FRAGMENT = 40;

const IMPORT = /^\.{1,2}\//;

/** Files that one imports, `import()` and `new URL()` included. */
function importsOf(path: string, texts: readonly string[]): string[] {
  return texts
    .filter((text) => IMPORT.test(text))
    .map((text) => new URL(text, `file:///${path}`).pathname.slice(1));
}

export const fragments: Rule = {
  id: 'fragments',
  title: `files of ≤ ${FRAGMENT} lines with one importer, beside them`,
  find: (house) => {
    const importers = new Map<string, Set<string>>();
    for (const file of house.code.filter(({ test }) => !test)) {
      const texts: string[] = [];
      findNodes([file], (node) => {
        if (ts.isStringLiteral(node)) texts.push(node.text);
        return null;
      });
      for (const imported of importsOf(file.path, texts)) {
        importers.set(imported, (importers.get(imported) ?? new Set()).add(file.path));
      }
    }
    const paths = new Set(house.code.map(({ path }) => path));
    const folder = (path: string) => path.slice(0, path.lastIndexOf('/'));
    return ownCode(house).flatMap(({ path, text }) => {
      const [importer, ...others] = importers.get(path) ?? [];
      const component = /\/[A-Z][^/]*\.tsx$/.test(path);
      const tested = ['.test.ts', '.test.tsx', '.long.test.ts'].some((end) =>
        paths.has(path.replace(/\.tsx?$/, end)),
      );
      if (!importer || others.length > 0 || component || tested) return [];
      if (folder(importer) !== folder(path) || lineCount(text) > FRAGMENT) return [];
      return [{ path, line: 1, what: `${lineCount(text)} lines, imported by ${importer} alone` }];
    });
  },
};
