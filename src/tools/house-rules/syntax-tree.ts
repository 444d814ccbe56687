import ts from 'typescript';
import type { CodeFile, Finding, House } from './rule.ts';

const TEST = /\.(test|spec|fixture)\.tsx?$|(^|\/)(testing|fixtures)\/|^e2e\//;

export function codeFile(path: string, text: string): CodeFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const how = { languageVersion: ts.ScriptTarget.ES2023, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  const tree = ts.createSourceFile(path, text, how, true, kind);
  return { path, text, tree, test: TEST.test(path) };
}

/** The code of `src` that ships or builds: what is counted when tests are not. */
export const ownCode = (house: House): readonly CodeFile[] =>
  house.code.filter(({ path, test }) => !test && path.startsWith('src/'));

const known = new WeakMap<CodeFile, readonly ts.Node[]>();

/** Every node of a file; walked once, whatever the number of rules. */
export function nodesOf(file: CodeFile): readonly ts.Node[] {
  const before = known.get(file);
  if (before) return before;
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  known.set(file, nodes);
  return nodes;
}

export const lineAt = ({ tree }: CodeFile, position: number): number =>
  tree.getLineAndCharacterOfPosition(position).line + 1;

export function findNodes(
  files: readonly CodeFile[],
  judge: (node: ts.Node, file: CodeFile) => string | null,
): Finding[] {
  const findings: Finding[] = [];
  for (const file of files) {
    for (const node of nodesOf(file)) {
      const what = judge(node, file);
      if (what) findings.push({ path: file.path, line: lineAt(file, node.getStart(file.tree)), what });
    }
  }
  return findings;
}
