import ts from 'typescript';
import { features } from 'web-features';

/** Not widely available, each with what the reader gets without it. Those of style sheets are in biome.jsonc. */
const ALLOWED: Readonly<Record<string, string>> = {
  'keyboard-events': 'isComposing undefined counts as false: the key acts at once, as any other',
  popover:
    'in all engines since April 2024; on iOS before 18.3 the button closes what a press elsewhere leaves open',
  share: 'the address is copied, and said to be; where that is refused too, a message says where it is',
};

/** By key of MDN's compatibility data, `api.HTMLElement.hidePopover`: the feature, unless it is widely available. */
const newFeatures = new Map<string, string>();
for (const [feature, data] of Object.entries(features)) {
  if (data.kind !== 'feature') continue;
  for (const key of data.compat_features ?? []) {
    const { baseline } = data.status.by_compat_key?.[key] ?? data.status;
    if (baseline !== 'high') newFeatures.set(key, feature);
  }
}

/** Only these names are worth a look at their type. `lib` in tsconfig.json refuses what is new in the language. */
const newNames = new Set(
  [...newFeatures.keys()]
    .filter((key) => key.startsWith('api.'))
    .map((key) => key.slice(key.lastIndexOf('.') + 1)),
);

const newFeature = (...keys: readonly string[]) =>
  keys.map((key) => newFeatures.get(key)).find((feature) => feature !== undefined);

/** Elements and attributes written in JSX; a component's own properties are none. */
function elementFeature(node: ts.Node): string | undefined {
  if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
    return newFeature(`html.elements.${node.tagName.getText()}`);
  }
  if (!ts.isJsxAttribute(node)) return undefined;
  const element = node.parent.parent.tagName.getText();
  const name = node.name.getText().toLowerCase();
  if (!/^[a-z]/.test(element)) return undefined;
  return newFeature(`html.elements.${element}.${name}`, `html.global_attributes.${name}`);
}

/** Members and globals of the browser, distinguished from the project's own names by where they are declared. */
function scriptFeature(node: ts.Node, types: ts.TypeChecker): string | undefined {
  if (!ts.isIdentifier(node) || !newNames.has(node.text)) return undefined;
  const { parent, text } = node;
  const symbol = ts.isBindingElement(parent)
    ? types.getTypeAtLocation(parent.parent).getProperty((parent.propertyName ?? parent.name).getText())
    : types.getSymbolAtLocation(node);
  const owners = (symbol?.declarations ?? [])
    .filter((declaration) => /\/lib\.[^/]*\.d\.ts$/.test(declaration.getSourceFile().fileName))
    .map(({ parent: owner }) => (ts.isInterfaceDeclaration(owner) ? owner.name.text : 'Window'));
  return newFeature(
    ...owners.map((owner) => `api.${owner}.${text}`),
    ...(owners.length ? [`api.${text}`] : []),
  );
}

export function newWebFeature(node: ts.Node, types: ts.TypeChecker): string | null {
  const feature = elementFeature(node) ?? scriptFeature(node, types);
  return feature && !ALLOWED[feature] ? `« ${feature} » is not widely available: name its fallback` : null;
}
