import type { SheetSummary } from '../../core/sheet/catalogue.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { countInName } from '../../state/data/save-file.ts';
import { htmlElement } from '../../ui/make-element.ts';
import { type ImageFormat, type SavedImage, savedImage, saveImage, standaloneIn } from './image-file.ts';
import { drawnMapAt, markUnlisted } from './static-map-live.ts';
import { drawnView } from './viewer.ts';

/** Of the picture, CSS pixels. */
const WIDTH = 1200;
const MARGIN = 60;

/** Lays the overview out as wide screens have it, whatever the reader's. */
function layOut(map: Element): HTMLElement {
  const look = { class: 'static-map', 'data-picture': '', 'aria-hidden': 'true', inert: '' };
  const holder = htmlElement('div', look, ...map.childNodes);
  document.body.append(holder);
  return holder;
}

/** All of France with the marks and the territories of these sheets, as an SVG document. @throws Error when the drawn map can't be had. */
export async function mapImage(sheets: readonly SheetSummary[]): Promise<SavedImage> {
  const title = sheetCount(sheets.length);
  const holder = layOut(await drawnMapAt(import.meta.env.BASE_URL));
  try {
    markUnlisted(holder, sheets);
    const view = drawnView(holder);
    if (!view) throw new Error('nothing is drawn');
    const { whole, drawing, marks } = view;
    const width = WIDTH - 2 * MARGIN;
    const box = { x: MARGIN, y: MARGIN, width, height: Math.round((width * whole.height) / whole.width) };
    const parts = [drawing, marks].map((part) => standaloneIn(part, { ...box, overflow: 'visible' }));
    const size = { width: WIDTH, height: box.height + 2 * MARGIN };
    return savedImage({ title, told: title, ...size, look: getComputedStyle(holder) }, parts);
  } finally {
    holder.remove();
  }
}

/** Has the browser save it. @throws Error when it can't be drawn. */
export async function saveMapImage(sheets: readonly SheetSummary[], format: ImageFormat): Promise<void> {
  await saveImage(await mapImage(sheets), `carte-${countInName(sheets.length)}`, format);
}
