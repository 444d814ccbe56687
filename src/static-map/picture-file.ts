import { saveFile } from '../data/save-file.ts';
import { site } from '../data/settings.ts';
import { pngOf } from '../outline/standalone-svg.ts';

export type PictureFormat = 'svg' | 'png';

/** An SVG document; lengths in CSS pixels. */
export interface PictureFile {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const SVG = 'http://www.w3.org/2000/svg';

const CREDIT_PX = 14;

export function svgElement<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
): SVGElementTagNameMap[K] {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  if (text !== undefined) node.textContent = text;
  return node;
}

export const FONT = { 'font-family': 'system-ui, sans-serif' };

/** What the picture shows, unless it says so itself, and where it comes from. */
export function creditLine(title: string, { width, height }: Omit<PictureFile, 'text'>, fill: string) {
  const place = { x: width - 12, y: height - 14, 'text-anchor': 'end' };
  const words = [title, site.name, site.attribution].filter((one) => one !== '').join(' · ');
  return svgElement('text', { ...place, fill, ...FONT, 'font-size': CREDIT_PX }, words);
}

/** Has the browser save it under a name without extension. @throws Error when it can't be drawn. */
export async function savePicture(picture: PictureFile, name: string, format: PictureFormat): Promise<void> {
  const { text, width, height } = picture;
  const [type, content] =
    format === 'svg' ? ['image/svg+xml', text] : ['image/png', await pngOf(text, width, height)];
  saveFile(new File([content], `${name}.${format}`, { type }));
}
