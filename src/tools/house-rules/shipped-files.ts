import ts from 'typescript';
import type { CodeFile, Finding, House, Rule } from './rule.ts';
import { findNodes, ownCode } from './syntax-tree.ts';

/** What the compiler writes for the browser is fetched by address: `import url from '../.build/catalogue.json?url'`. */
const ADDRESS = /(?:^|\/)\.build\/(?:[^?]*\/)?([^/?]+\.\w+)(?:\?url)?$/;

const baseName = (text: string) => text.slice(text.lastIndexOf('/') + 1);

interface Named {
  readonly file: CodeFile;
  readonly node: ts.StringLiteralLike;
}

function literals(house: House): Named[] {
  const named: Named[] = [];
  findNodes(ownCode(house), (node, file) => {
    if (ts.isStringLiteralLike(node)) named.push({ file, node });
    return null;
  });
  return named;
}

const isImported = ({ node }: Named) => ts.isImportDeclaration(node.parent) && ADDRESS.test(node.text);

/** Names of shipped files, as imports of their addresses tell them. */
const shippedNames = (all: readonly Named[]) =>
  new Set(all.filter(isImported).map(({ node }) => ADDRESS.exec(node.text)?.[1] ?? ''));

/**
 * A shipped file has one module in src/formats, which names it, reads it and writes it. The bundler wants each address
 * spelt in an import: once, anywhere.
 */
export const shippedFiles: Rule = {
  id: 'shipped-files',
  title: 'a shipped data file named outside src/formats',
  find: (house) => {
    const all = literals(house);
    const names = shippedNames(all);
    const seen = new Set<string>();
    return all.flatMap((named): Finding[] => {
      const { file, node } = named;
      const name = baseName(node.text).replace(/\?url$/, '');
      if (!names.has(name) || file.path.startsWith('src/formats/')) return [];
      const first = isImported(named) && !seen.has(name);
      if (first) seen.add(name);
      const line = file.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      return first ? [] : [{ path: file.path, line, what: `« ${node.text} »` }];
    });
  },
};
