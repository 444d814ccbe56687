import ts from 'typescript';
import type { CodeFile, Finding, House, Rule } from './rule.ts';
import { lineAt, nodesOf, ownCode } from './syntax-tree.ts';

const DATA_FILE = /(?:^|\/)([a-z][\w-]*\.(?:topojson|geojson|json))(?:\?url)?$/;

interface Mention extends Finding {
  readonly name: string;
}

function mentionsIn(file: CodeFile): Mention[] {
  return nodesOf(file).flatMap((node) => {
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateTail(node)) return [];
    const name = DATA_FILE.exec(node.text)?.[1];
    return name
      ? [{ path: file.path, line: lineAt(file, node.getStart()), what: `« ${node.text} »`, name }]
      : [];
  });
}

const runsInBrowser = ({ text }: CodeFile) => !/from 'node:/.test(text);

/** The modules that name each data file of which one, at least, may run in the browser. */
export function namingModules(house: House): ReadonlyMap<string, ReadonlySet<string>> {
  const code = ownCode(house);
  const shipped = code.filter(runsInBrowser).flatMap(mentionsIn);
  const modules = new Map<string, Set<string>>(shipped.map(({ name }) => [name, new Set()]));
  for (const { name, path } of code.flatMap(mentionsIn)) modules.get(name)?.add(path);
  return modules;
}

/** A data file belongs to one module, of src/formats where both sides need it: the others ask that module. */
export const shippedFiles: Rule = {
  id: 'shipped-files',
  title: 'a data file named in several modules, outside src/formats',
  find: (house) => {
    const modules = namingModules(house);
    return ownCode(house)
      .filter(({ path }) => !path.startsWith('src/formats/'))
      .flatMap(mentionsIn)
      .filter(({ name }) => (modules.get(name)?.size ?? 0) > 1);
  },
};
