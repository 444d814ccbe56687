import type { ComparedTerritory } from '../domain/comparison/comparison.ts';
import { isOnFrance, pathOnFrance, placeOnFrance } from './on-france.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Between a territory's point, where a pin may stand, and the foot of its letter, in units of the view box. */
const ABOVE_PIN = 90;

function shape(name: string, attributes: Record<string, string>, words = ''): SVGElement {
  const node = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) node.setAttribute(attribute, value);
  node.textContent = words;
  return node;
}

function shapesOf({ letters, view, contours }: ComparedTerritory, width: number): SVGElement[] {
  const { pin } = view.record;
  if (!contours.own || !isOnFrance(pin)) return [];
  const [x, y] = placeOnFrance(pin, width);
  const letter = letters[0] ?? 'A';
  return [
    shape('path', { d: pathOnFrance(contours.own, width), 'data-letter': letter }),
    shape('text', { x: x.toFixed(), y: (y - ABOVE_PIN).toFixed(), 'data-letter': letter }, letters.join(' ')),
  ];
}

/** In place of those drawn before. */
export function drawComparison(map: HTMLElement, territories: readonly ComparedTerritory[]): void {
  const svg = map.querySelector<SVGSVGElement>('svg.drawing');
  if (!svg) return;
  svg.querySelector('.compared')?.remove();
  const shapes = territories.flatMap((one) => shapesOf(one, svg.viewBox.baseVal.width));
  if (shapes.length === 0) return;
  const group = shape('g', { class: 'compared' });
  group.append(...shapes.filter(({ tagName }) => tagName === 'path'));
  group.append(...shapes.filter(({ tagName }) => tagName === 'text'));
  svg.append(group);
}
