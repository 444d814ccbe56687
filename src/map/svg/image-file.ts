import type { SheetSummary } from '../../core/sheet/catalogue.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { countInName, saveFile } from '../../state/data/save-file.ts';
import { site } from '../../state/data/settings.ts';
import { htmlElement, svgElement } from '../../ui/make-element.ts';
import { drawnMapAt, markUnlisted } from './static-map.ts';
import { drawnView } from './viewer.ts';

/** What a drawing needs of its style sheets outside the page. */
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
  'paint-order',
  'letter-spacing',
] as const;

/** Attributes that only mean something in a page. */
const OF_A_PAGE = /^(?:class|style|tabindex|data-.*|aria-.*)$/u;

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
  if (isText) copy.setAttribute('font-family', FONT['font-family']);
  for (const child of node.childNodes) {
    const part = child instanceof Element ? withOwnStyle(child) : child.cloneNode();
    if (part) copy.append(part);
  }
  return copy;
}

/** Pixels of a PNG for each CSS pixel of the drawing. */
const DENSITY = 2;

/** `width`, `height` in CSS pixels. @throws Error when the browser can't draw it. */
async function pngOf(text: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  // The site's policy lets images come from `data:` and not from `blob:`.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: width * DENSITY, height: height * DENSITY });
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no image'))), 'image/png'),
  );
}

export type ImageFormat = 'svg' | 'png';

/** An SVG document; lengths in CSS pixels. */
export interface SavedImage {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const CREDIT_PX = 14;

/** Letters of the site's own type are not in the file. */
export const FONT = { 'font-family': 'system-ui, sans-serif' };

interface ImageSetting {
  readonly title: string;
  /** What it shows, in the line of credit, unless it says so itself. */
  readonly caption?: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly look: Pick<CSSStyleDeclaration, 'color' | 'backgroundColor'>;
}

/** Parts on one background, over a line that says where they come from. */
export function savedImage(
  { title, caption = '', width, height, look }: ImageSetting,
  parts: readonly SVGElement[],
): SavedImage {
  const fill = look.color;
  const place = { x: width - 12, y: height - 14, 'text-anchor': 'end' };
  const words = [caption, site.name, site.attribution].filter(Boolean).join(' · ');
  const root = svgElement(
    'svg',
    { width, height, viewBox: `0 0 ${width} ${height}` },
    svgElement('title', {}, title),
    svgElement('rect', { width, height, fill: look.backgroundColor }),
    ...parts,
    svgElement('text', { ...place, fill, ...FONT, 'font-size': CREDIT_PX }, words),
  );
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}`;
  return { text, width, height };
}

/** A copy of a drawing of the page in a box of an image, CSS pixels: its computed styles are attributes, and it has neither class nor link. */
export function standaloneIn(svg: SVGSVGElement, box: Readonly<Record<string, string | number>>) {
  const copy = withOwnStyle(svg);
  if (!(copy instanceof SVGSVGElement)) throw new Error('a hidden drawing has no image');
  for (const [key, value] of Object.entries(box)) copy.setAttribute(key, String(value));
  return copy;
}

/** Has the browser save it under a name without extension. @throws Error when it can't be drawn. */
export async function saveImage(image: SavedImage, name: string, format: ImageFormat): Promise<void> {
  const { text, width, height } = image;
  const [type, content] =
    format === 'svg' ? ['image/svg+xml', text] : ['image/png', await pngOf(text, width, height)];
  saveFile(new File([content], `${name}.${format}`, { type }));
}

/** Of the image, CSS pixels. */
const WIDTH = 1200;
const MARGIN = 60;

/** Has the browser save all of France with the marks and the territories of these sheets. @throws Error when the drawn map can't be had or drawn. */
export async function saveMapImage(sheets: readonly SheetSummary[], format: ImageFormat): Promise<void> {
  const title = sheetCount(sheets.length);
  const map = await drawnMapAt(import.meta.env.BASE_URL);
  // Mounted, hidden, as wide screens have it, whatever the reader's.
  const hidden = { class: 'static-map', 'data-image': '', 'aria-hidden': 'true', inert: '' };
  const holder = htmlElement('div', hidden, ...map.childNodes);
  document.body.append(holder);
  try {
    markUnlisted(holder, sheets);
    const view = drawnView(holder);
    if (!view) throw new Error('nothing is drawn');
    const { whole, drawing, marks } = view;
    const width = WIDTH - 2 * MARGIN;
    const box = { x: MARGIN, y: MARGIN, width, height: Math.round((width * whole.height) / whole.width) };
    const parts = [drawing, marks].map((part) => standaloneIn(part, { ...box, overflow: 'visible' }));
    const size = { width: WIDTH, height: box.height + 2 * MARGIN };
    const image = savedImage({ title, caption: title, ...size, look: getComputedStyle(holder) }, parts);
    await saveImage(image, `carte-${countInName(sheets.length)}`, format);
  } finally {
    holder.remove();
  }
}
