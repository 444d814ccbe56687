const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number>>;
type Children = readonly (Node | string)[];

function fill<T extends Element>(node: T, attributes: Attributes, children: Children): T {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  node.append(...children);
  return node;
}

export const htmlElement = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes,
  ...children: Children
): HTMLElementTagNameMap[K] => fill(document.createElement(name), attributes, children);

export const svgElement = <K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes,
  ...children: Children
): SVGElementTagNameMap[K] => fill(document.createElementNS(SVG_NAMESPACE, name), attributes, children);
