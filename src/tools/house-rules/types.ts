import ts from 'typescript';
import type { Rule } from './rule.ts';
import { findNodes, ownCode } from './syntax-tree.ts';

function assertedType(node: ts.Node): ts.TypeNode | null {
  if (!ts.isAsExpression(node) && !ts.isTypeAssertionExpression(node)) return null;
  return ts.isConstTypeReference(node.type) ? null : node.type;
}

export const typeAssertions: Rule = {
  id: 'type-assertions',
  title: 'type assertions other than `as const`',
  find: (house) =>
    findNodes(ownCode(house), (node) => {
      const type = assertedType(node);
      return type && `asserted as ${type.getText()}`;
    }),
};

export const asNever: Rule = {
  id: 'as-never',
  title: '`as never`',
  find: (house) =>
    findNodes(ownCode(house), (node) =>
      assertedType(node)?.kind === ts.SyntaxKind.NeverKeyword ? 'asserted as never' : null,
    ),
};

export const unsafeTypes: Rule = {
  id: 'unsafe-types',
  title: '`any` and `!`',
  find: (house) =>
    findNodes(house.code, (node) => {
      if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any';
      return ts.isNonNullExpression(node) ? 'non-null assertion' : null;
    }),
};
