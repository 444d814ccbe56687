import { kilometres } from '../../core/text/french-measures.ts';
import type { ScaleBar } from '../../map/outline/scale-bar.ts';
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

/** Around the drawings, above them for names, below them for the scale; CSS pixels. */
const MARGIN = 24;
const HEAD = 34;
const FOOT = 64;

/** Of each outline, CSS pixels: larger than on the page, and one alone as wide as the line of credits. */
const sizeOf = (count: number) => {
  const enlarged = count === 1 ? 2.4 : 1.5;
  return { enlarged, width: SIZE.width * enlarged, height: SIZE.height * enlarged };
};

type Box = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

/** A drawing of the page, and the labels placed over it. */
interface ShownOutline {
  readonly svg: SVGSVGElement;
  readonly words: readonly HTMLElement[];
}

/** Between a dot and its label, CSS pixels. */
const GAP = 18;

function anchorOf(side: string) {
  const end = side.split('-').at(-1);
  const x = side === 'right' ? GAP : side === 'left' ? -GAP : 0;
  const y = side.startsWith('above') ? -GAP : side.startsWith('below') ? GAP + 8 : 5;
  return { x, y, 'text-anchor': end === 'right' ? 'start' : end === 'left' ? 'end' : 'middle' };
}

/** From `left: 12%` to a length in a box. */
const part = (share: string, whole: number) => (Number.parseFloat(share) / 100) * whole;

function wordsOf(node: HTMLElement, { left, top, width, height }: Box): SVGElement {
  const { dataset, style, textContent } = node;
  const look = { ...FONT, 'font-size': 15, fill: getComputedStyle(node).color };
  if (!dataset.side) {
    const at = { x: left + width - 14, y: top + height / 2, 'text-anchor': 'end' };
    return svgElement('text', { ...look, ...at }, textContent);
  }
  const { x, y, ...anchor } = anchorOf(dataset.side);
  const at = { x: left + part(style.left, width) + x, y: top + part(style.top, height) + y };
  return svgElement('text', { ...look, ...anchor, ...at, 'font-weight': 600 }, textContent);
}

interface OutlinesImage {
  /** Colours of the cards that hold them. */
  readonly look: Pick<CSSStyleDeclaration, 'color' | 'backgroundColor'>;
  readonly outlines: readonly ShownOutline[];
  /** One for each outline. */
  readonly names: readonly string[];
  /** In units of the page's drawings. */
  readonly bar: ScaleBar;
  /** Has the words of what the colours inside mean, where there are some. */
  readonly section: Element;
}

/** Room that a legend takes, and each class in it; CSS pixels. */
const LEGEND = { height: 58, width: 128 } as const;

/** What the colours inside mean, as the page says it. */
function legendParts(section: Element, y: number, fill: string): SVGElement[] {
  const title = section.querySelector('[data-legend]');
  if (!title) return [];
  const words = { ...FONT, 'font-size': 14, fill };
  return [
    svgElement('text', { ...words, x: MARGIN, y: y + 14 }, title.textContent ?? ''),
    ...[...section.querySelectorAll('[data-class]')].flatMap((node, at) => {
      const x = MARGIN + at * LEGEND.width;
      const colour = getComputedStyle(node).getPropertyValue('--step');
      return [
        svgElement('rect', { x, y: y + 22, width: LEGEND.width, height: 14, fill: colour }),
        svgElement('text', { ...words, 'font-size': 12, x, y: y + 50 }, node.textContent ?? ''),
      ];
    }),
  ];
}

function outlineParts({ svg, words }: ShownOutline, name: string, box: Box, fill: string): SVGElement[] {
  const { left: x, top: y, width, height } = box;
  const look = { ...FONT, 'font-size': 19, 'font-weight': 600, fill };
  return [
    svgElement('text', { ...look, x, y: y - 14 }, name),
    standaloneIn(svg, { x, y, width, height }),
    ...words.map((node) => wordsOf(node, box)),
  ];
}

/** Outlines side by side at one scale, with their scale bar, as an SVG document. */
function outlinesImage({ look, outlines, names, bar, section }: OutlinesImage): SavedImage {
  const { enlarged, ...size } = sizeOf(outlines.length);
  const top = MARGIN + HEAD;
  const foot = top + size.height + 12;
  const length = bar.units * enlarged;
  const words = { ...FONT, 'font-size': 14, fill: look.color, x: MARGIN + length + 10, y: foot + 9 };
  const shapes = outlines.flatMap((outline, at) => {
    const box = { left: MARGIN + at * (size.width + MARGIN), top, ...size };
    return outlineParts(outline, names[at] ?? '', box, look.color);
  });
  const width = outlines.length * (size.width + MARGIN) + MARGIN;
  const legend = legendParts(section, foot + 22, look.color);
  const height = top + size.height + FOOT + (legend.length > 0 ? LEGEND.height : 0);
  return savedImage({ title: names.join(', '), width, height, look }, [
    ...shapes,
    ...legend,
    svgElement('path', { d: `M${MARGIN} ${foot}v7h${length}v-7`, fill: 'none', stroke: look.color }),
    svgElement('text', words, kilometres(bar.metres)),
  ]);
}

/** Saves the outlines of a section of the page. @throws Error when they can't be drawn. */
export async function saveOutlines(
  section: Element,
  labels: Pick<OutlinesImage, 'names' | 'bar'>,
  format: ImageFormat,
): Promise<void> {
  const outlines = [...section.querySelectorAll<SVGSVGElement>('svg[role="img"]')].map((svg) => ({
    svg,
    words: [...(svg.parentElement?.querySelectorAll<HTMLElement>(':scope > span') ?? [])],
  }));
  const look = getComputedStyle(section.querySelector('li[data-letter]') ?? section);
  const image = outlinesImage({ look, outlines, section, ...labels });
  await saveImage(image, `contours-${outlines.length}`, format);
}
