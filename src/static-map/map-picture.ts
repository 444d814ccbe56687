import { countInName, saveFile } from '../data/save-file.ts';
import { site } from '../data/settings.ts';
import type { SheetSummary } from '../domain/sheet/catalogue.ts';
import { pngOf, standaloneCopy, svgText } from '../outline/standalone-svg.ts';
import { sheetCount } from '../text/french-numbers.ts';
import { drawnMapAt, markUnlisted } from './static-map-live.ts';

export type PictureFormat = 'svg' | 'png';

const SVG = 'http://www.w3.org/2000/svg';

/** Of the picture, CSS pixels. */
const WIDTH = 1200;
const MARGIN = 60;
const CREDIT_PX = 14;

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}

/** Lengths in CSS pixels. */
interface Picture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** Lays the overview out as wide screens have it, whatever the reader's. */
function layOut(map: Element): { holder: HTMLElement; drawings: readonly SVGSVGElement[] } {
  const holder = document.createElement('div');
  holder.className = 'static-map';
  holder.ariaHidden = 'true';
  holder.inert = true;
  holder.dataset.picture = '';
  holder.append(...map.childNodes);
  document.body.append(holder);
  return { holder, drawings: [...holder.querySelectorAll<SVGSVGElement>('.frame > svg')] };
}

/** All of France with the marks and the territories of these sheets, as an SVG document. @throws Error when the drawn map can't be had. */
export async function mapPicture(sheets: readonly SheetSummary[]): Promise<Picture> {
  const title = sheetCount(sheets.length);
  const { holder, drawings } = layOut(await drawnMapAt(import.meta.env.BASE_URL));
  try {
    markUnlisted(holder, new Set(sheets.map(({ id }) => id)));
    const [ground] = drawings;
    if (!ground) throw new Error('nothing is drawn');
    const frame = ground.viewBox.baseVal;
    const width = WIDTH - 2 * MARGIN;
    const box = { x: MARGIN, y: MARGIN, width, height: Math.round((width * frame.height) / frame.width) };
    const height = box.height + 2 * MARGIN;
    const size = { width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}` };
    const root = element('svg', size) as SVGSVGElement;
    const name = element('title', {});
    name.textContent = title;
    const { backgroundColor, color } = getComputedStyle(holder);
    root.append(name, element('rect', { width: WIDTH, height, fill: backgroundColor }));
    for (const drawing of drawings) {
      const copy = standaloneCopy(drawing);
      for (const [key, value] of Object.entries({ ...box, overflow: 'visible' }))
        copy.setAttribute(key, String(value));
      root.append(copy);
    }
    const credit = element('text', {
      ...{ x: WIDTH - 12, y: height - 14, 'text-anchor': 'end', fill: color },
      ...{ 'font-family': 'system-ui, sans-serif', 'font-size': CREDIT_PX },
    });
    credit.textContent = `${title} · ${site.name} · ${site.attribution}`;
    root.append(credit);
    return { text: svgText(root), width: WIDTH, height };
  } finally {
    holder.remove();
  }
}

/** Has the browser save it. @throws Error when it can't be drawn. */
export async function saveMapPicture(sheets: readonly SheetSummary[], format: PictureFormat): Promise<void> {
  const { text, width, height } = await mapPicture(sheets);
  const [type, content] =
    format === 'svg' ? ['image/svg+xml', text] : ['image/png', await pngOf(text, width, height)];
  saveFile(new File([content], `carte-${countInName(sheets.length)}.${format}`, { type }));
}
