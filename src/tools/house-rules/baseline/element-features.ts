import ts from 'typescript';
import type { CodeFile } from '../rule.ts';
import { lineAt, nodesOf } from '../syntax-tree.ts';
import { newFeature, type Use } from './feature-data.ts';

function attributeKeys(element: string, attribute: ts.JsxAttribute): readonly string[] {
  const name = attribute.name.getText().toLowerCase();
  const { initializer } = attribute;
  const own = [`html.elements.${element}.${name}`, `html.global_attributes.${name}`];
  const values =
    initializer && ts.isStringLiteral(initializer)
      ? own.flatMap((key) => [`${key}_${initializer.text}`, `${key}.${initializer.text}`])
      : [];
  return [...values, ...own, `svg.elements.${element}.${attribute.name.getText()}`];
}

/** Elements and attributes written in JSX; a component's own properties are none. */
export function elementFeatures(file: CodeFile): Use[] {
  return nodesOf(file).flatMap((node) => {
    if (!ts.isJsxOpeningElement(node) && !ts.isJsxSelfClosingElement(node)) return [];
    const element = node.tagName.getText();
    if (!/^[a-z]/.test(element)) return [];
    const use = (at: ts.Node, written: string, keys: readonly string[]) => {
      const feature = newFeature(...keys);
      return feature ? [{ path: file.path, line: lineAt(file, at.getStart()), feature, written }] : [];
    };
    const attributes = node.attributes.properties.filter(ts.isJsxAttribute);
    return [
      ...use(node, `<${element}>`, [`html.elements.${element}`, `svg.elements.${element}`]),
      ...attributes.flatMap((attribute) =>
        use(attribute, attribute.getText(), attributeKeys(element, attribute)),
      ),
    ];
  });
}
