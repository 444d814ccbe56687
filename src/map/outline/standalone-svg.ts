/** What a drawing needs of its style sheets to stand alone. */
const SHAPE_STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'vector-effect',
  'opacity',
] as const;

const TEXT_STYLES = [
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'letter-spacing',
] as const;

/** Attributes that only mean something in a page. */
const OF_A_PAGE = /^(?:class|style|tabindex|data-.*|aria-.*)$/u;

/** Letters of the site's own type are not in the file. */
const FONT = 'system-ui, sans-serif';

function withOwnStyle(node: Element): Element | null {
  const style = getComputedStyle(node);
  if (style.display === 'none') return null;
  // A link would lead nowhere from a file.
  const isLink = node.localName === 'a';
  const copy = isLink
    ? document.createElementNS('http://www.w3.org/2000/svg', 'g')
    : (node.cloneNode(false) as Element);
  for (const { name } of [...copy.attributes]) if (OF_A_PAGE.test(name)) copy.removeAttribute(name);
  const isText = node.localName === 'text' || node.localName === 'tspan';
  if (node.localName !== 'title' && node.localName !== 'defs')
    for (const name of isText ? [...SHAPE_STYLES, ...TEXT_STYLES] : SHAPE_STYLES) {
      const value = style.getPropertyValue(name);
      if (value) copy.setAttribute(name, value);
    }
  if (isText) copy.setAttribute('font-family', FONT);
  for (const child of node.childNodes) {
    const own = child instanceof Element ? withOwnStyle(child) : child.cloneNode();
    if (own) copy.append(own);
  }
  return copy;
}

/** A copy of a drawing of the page that has its computed styles as attributes, and neither class nor link. */
export function standaloneCopy(svg: SVGSVGElement): SVGSVGElement {
  const copy = withOwnStyle(svg);
  if (!(copy instanceof SVGSVGElement)) throw new Error('a hidden drawing has no picture');
  return copy;
}

/** As the content of a file. */
export function svgText(svg: SVGSVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}`;
}

/** Pixels of a PNG for each CSS pixel of the drawing. */
const DENSITY = 2;

/** `width`, `height` in CSS pixels. @throws Error when the browser can't draw it. */
export async function pngOf(text: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  // The site's policy lets pictures come from `data:` and not from `blob:`.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: width * DENSITY, height: height * DENSITY });
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}
