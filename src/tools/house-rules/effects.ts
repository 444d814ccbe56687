import ts from 'typescript';
import type { House, Rule } from './rule.ts';
import { findNodes, ownCode } from './syntax-tree.ts';

const EFFECT = /^use\w*Effect$/;

function calledName(node: ts.Node): string | null {
  if (!ts.isCallExpression(node)) return null;
  const { expression } = node;
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text;
  return ts.isIdentifier(expression) ? expression.text : null;
}

const effectsUnder = (house: House, folder: string) =>
  findNodes(
    ownCode(house).filter(({ path }) => path.startsWith(folder)),
    (node) => {
      const name = calledName(node);
      return name && EFFECT.test(name) ? name : null;
    },
  );

export const effects: Rule = {
  id: 'effects',
  title: 'effects in src',
  find: (house) => effectsUnder(house, 'src/'),
};

export const mapEffects: Rule = {
  id: 'effects-in-map',
  title: 'effects in src/map',
  find: (house) => effectsUnder(house, 'src/map/'),
};
