import {
  FONT,
  type ImageFormat,
  type SavedImage,
  savedImage,
  saveImage,
  standaloneIn,
} from '../../map/svg/image-file.ts';
import { svgElement } from '../../ui/make-element.ts';
import { SIZE } from './OutlineDrawing.tsx';

/** Around the drawings, above them for names, below them for the scale, and for a legend; CSS pixels. */
const MARGIN = 24;
const HEAD = 34;
const FOOT = 64;
const LEGEND = 58;

/** Of a class in the legend, CSS pixels. */
const CLASS_WIDTH = 128;

/** The outlines of a section of the page side by side at one scale, with what its scale bar and its legend say. */
function outlinesImage(section: Element): SavedImage {
  const cards = [...section.querySelectorAll<HTMLElement>('li[data-letter]')].flatMap((card) => {
    const svg = card.querySelector<SVGSVGElement>('svg:has([data-own])');
    const name = card.querySelector('h3')?.textContent;
    return svg ? [{ svg, name: `${card.dataset.letter} · ${name}` }] : [];
  });
  const look = getComputedStyle(section.querySelector('li[data-letter]') ?? section);
  // Larger than on the page, and one alone as wide as the line of credits.
  const enlarged = cards.length === 1 ? 2.4 : 1.5;
  const size = { width: SIZE.width * enlarged, height: SIZE.height * enlarged };
  const top = MARGIN + HEAD;
  const foot = top + size.height + 12;
  const words = (text: string | null | undefined, x: number, y: number, rest = {}) =>
    svgElement('text', { ...FONT, 'font-size': 14, fill: look.color, x, y, ...rest }, text ?? '');
  const drawings = cards.flatMap(({ svg, name }, at) => {
    const x = MARGIN + at * (size.width + MARGIN);
    const head = words(name, x, top - 14, { 'font-size': 19, 'font-weight': 600 });
    return [head, standaloneIn(svg, { x, y: top, ...size })];
  });
  const bar = section.querySelector<SVGSVGElement>('svg:has([data-metres])');
  const scale = bar
    ? [
        standaloneIn(bar, { x: MARGIN, y: foot, width: size.width, height: 8 * enlarged }),
        words(bar.parentElement?.lastChild?.textContent, MARGIN + size.width, foot + 26, {
          'text-anchor': 'end',
        }),
      ]
    : [];
  const title = section.querySelector('[data-legend]');
  const classes = [...section.querySelectorAll('[data-class]')].flatMap((node, at) => {
    const [x, y] = [MARGIN + at * CLASS_WIDTH, foot + 44];
    const fill = getComputedStyle(node).getPropertyValue('--step');
    const sign = svgElement('rect', { x, y, width: CLASS_WIDTH, height: 14, fill });
    return [sign, words(node.textContent, x, y + 28, { 'font-size': 12 })];
  });
  const legend = title ? [words(title.textContent, MARGIN, foot + 36), ...classes] : [];
  const setting = {
    title: cards.map(({ name }) => name).join(', '),
    width: cards.length * (size.width + MARGIN) + MARGIN,
    height: top + size.height + FOOT + (title ? LEGEND : 0),
    look,
  };
  return savedImage(setting, [...drawings, ...scale, ...legend]);
}

/** Has the browser save them. @throws Error when they can't be drawn. */
export async function saveOutlines(section: Element, format: ImageFormat): Promise<void> {
  const count = section.querySelectorAll('svg [data-own]').length;
  await saveImage(outlinesImage(section), `contours-${count}`, format);
}
