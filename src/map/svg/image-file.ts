import { saveFile } from '../../state/data/save-file.ts';
import { site } from '../../state/data/settings.ts';
import { svgElement } from '../../ui/make-element.ts';
import { pngOf, standaloneCopy, svgText } from '../outline/standalone-svg.ts';

export type ImageFormat = 'svg' | 'png';

/** An SVG document; lengths in CSS pixels. */
export interface SavedImage {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const CREDIT_PX = 14;

export const FONT = { 'font-family': 'system-ui, sans-serif' };

interface ImageSetting {
  readonly title: string;
  /** What it shows, in the line of credit, unless it says so itself. */
  readonly told?: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly look: Pick<CSSStyleDeclaration, 'color' | 'backgroundColor'>;
}

/** Parts on one background, over a line that says where they come from. */
export function savedImage(
  { title, told = '', width, height, look }: ImageSetting,
  parts: readonly SVGElement[],
): SavedImage {
  const fill = look.color;
  const place = { x: width - 12, y: height - 14, 'text-anchor': 'end' };
  const words = [told, site.name, site.attribution].filter((one) => one !== '').join(' · ');
  const root = svgElement(
    'svg',
    { width, height, viewBox: `0 0 ${width} ${height}` },
    svgElement('title', {}, title),
    svgElement('rect', { width, height, fill: look.backgroundColor }),
    ...parts,
    svgElement('text', { ...place, fill, ...FONT, 'font-size': CREDIT_PX }, words),
  );
  return { text: svgText(root), width, height };
}

/** A drawing of the page as it is shown, in a box of a picture, CSS pixels. */
export function standaloneIn(svg: SVGSVGElement, box: Readonly<Record<string, string | number>>) {
  const copy = standaloneCopy(svg);
  for (const [key, value] of Object.entries(box)) copy.setAttribute(key, String(value));
  return copy;
}

/** Has the browser save it under a name without extension. @throws Error when it can't be drawn. */
export async function saveImage(picture: SavedImage, name: string, format: ImageFormat): Promise<void> {
  const { text, width, height } = picture;
  const [type, content] =
    format === 'svg' ? ['image/svg+xml', text] : ['image/png', await pngOf(text, width, height)];
  saveFile(new File([content], `${name}.${format}`, { type }));
}
