import ts from 'typescript';
import type { Rule } from './rule.ts';
import { findNodes, ownCode } from './syntax-tree.ts';

function elementName(node: ts.Node): string | null {
  if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) return node.tagName.getText();
  if (!ts.isCallExpression(node) || !/(^|\.)createElement$/.test(node.expression.getText())) return null;
  const [name] = node.arguments;
  return name && ts.isStringLiteralLike(name) ? name.text : null;
}

export const rawButtons: Rule = {
  id: 'raw-buttons',
  title: 'raw `<button>` outside src/ui',
  find: (house) =>
    findNodes(
      ownCode(house).filter(({ path }) => !path.startsWith('src/ui/')),
      (node) => (elementName(node) === 'button' ? '<button>' : null),
    ),
};
