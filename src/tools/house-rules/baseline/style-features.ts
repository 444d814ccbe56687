import { type CssNode, parse, walk } from 'css-tree';
import type { TextFile } from '../rule.ts';
import { newFeature, typeKey, type Use } from './feature-data.ts';

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^d(vh|vw|vi|vb|vmin|vmax)$/, 'viewport_percentage_units_dynamic'],
  [/^s(vh|vw|vi|vb|vmin|vmax)$/, 'viewport_percentage_units_small'],
  [/^l(vh|vw|vi|vb|vmin|vmax)$/, 'viewport_percentage_units_large'],
  [/^cq(w|h|i|b|min|max)$/, 'container_query_length_units'],
];

const unitKey = (unit: string) =>
  `css.types.length.${UNITS.find(([pattern]) => pattern.test(unit))?.[1] ?? unit}`;

/** The keys that stand for one node; `property` is the declaration that it is part of. */
function keysOf(node: CssNode, property: string | null): readonly string[] {
  switch (node.type) {
    case 'Declaration':
      return [`css.properties.${node.property}`];
    case 'Identifier':
      return property ? [`css.properties.${property}.${node.name}`] : [];
    case 'Function':
      return property ? [`css.properties.${property}.${node.name}`, typeKey(node.name)] : [];
    case 'Dimension':
      return [unitKey(node.unit)];
    case 'Atrule':
      return [`css.at-rules.${node.name}`];
    case 'Feature':
      return [`css.at-rules.${node.kind}.${node.name.replace(/^(min|max)-/, '')}`];
    case 'FeatureRange':
      return ['css.at-rules.media.range_syntax'];
    case 'PseudoClassSelector':
    case 'PseudoElementSelector':
      return [`css.selectors.${node.name}`];
    case 'NestingSelector':
      return ['css.selectors.nesting'];
    default:
      return [];
  }
}

function written(node: CssNode, property: string | null): string {
  if (node.type === 'Declaration') return node.property;
  if (node.type === 'Dimension') return `${node.value}${node.unit}`;
  if (node.type === 'NestingSelector') return '&';
  const name = 'name' in node ? String(node.name) : node.type;
  if (node.type === 'Atrule') return `@${name}`;
  return property ? `${property}: ${name}` : name;
}

export function styleFeatures({ path, text }: TextFile): Use[] {
  const uses: Use[] = [];
  walk(parse(text, { positions: true, parseCustomProperty: true }), function (node) {
    const property = this.declaration?.property ?? null;
    const feature = newFeature(...keysOf(node, property));
    if (feature) {
      uses.push({ path, line: node.loc?.start.line ?? 1, feature, written: written(node, property) });
    }
  });
  return uses;
}
