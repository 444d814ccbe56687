import { spreadMarkers } from '../geo/spread-markers.ts';
import { standMark } from '../static-map/stand-mark.ts';
import { moved, showing, type ViewBox, zoomed } from './view-box.ts';

/** Least distance between two markers' centres, CSS pixels: a target each. */
const APART = 36;

const STEP = 1.6;
const SHARE = 0.3;

interface Drawn {
  readonly drawing: SVGSVGElement;
  readonly whole: ViewBox;
  readonly marks: readonly { readonly mark: Element; readonly point: readonly [x: number, y: number] }[];
}

function drawnIn(map: Element): Drawn | null {
  const drawing = map.querySelector<SVGSVGElement>('svg.drawing');
  if (!drawing) return null;
  const { x, y, width, height } = drawing.viewBox.baseVal;
  const whole = { x, y, width, height };
  const share = (mark: Element, name: string) => Number.parseFloat(mark.getAttribute(name) ?? '') / 100;
  const marks = [...map.querySelectorAll('.marks > svg')].map((mark) => ({
    mark,
    point: [x + share(mark, 'x') * width, y + share(mark, 'y') * height] as const,
  }));
  return { drawing, whole, marks };
}

function standMarks({ drawing, marks }: Drawn, box: ViewBox): void {
  const { width, height } = drawing.getBoundingClientRect();
  const points = marks.map(({ point: [x, y] }) => ({
    x: ((x - box.x) / box.width) * width,
    y: ((y - box.y) / box.height) * height,
  }));
  const offsets = spreadMarkers(points, APART);
  for (const [at, { mark }] of marks.entries()) {
    const { x, y } = points[at] ?? { x: 0, y: 0 };
    mark.setAttribute('x', `${x}`);
    mark.setAttribute('y', `${y}`);
    standMark(mark, offsets[at] ?? { x: 0, y: 0 });
  }
}

export interface MapView {
  readonly act: (name: string) => void;
  /** By shares of what is shown. */
  readonly move: (by: { readonly x: number; readonly y: number }) => void;
  readonly reveal: (mark: Element) => void;
  readonly isWhole: () => boolean;
  readonly size: () => { readonly width: number; readonly height: number };
}

/** Shows parts of the drawn map; its marks keep their size and part anew. Null where nothing is drawn. */
export function mapView(
  map: HTMLElement,
  onShown: (isWhole: boolean, isClosest: boolean) => void,
): MapView | null {
  const drawn = drawnIn(map);
  if (!drawn) return null;
  const { drawing, whole, marks } = drawn;
  const most = Number(drawing.getAttribute('width'));
  const closest = () => most / Math.max(1, drawing.getBoundingClientRect().width);
  let box = whole;
  const isWhole = () => box.width === whole.width;
  const show = (next: ViewBox) => {
    box = next;
    drawing.setAttribute('viewBox', [box.x, box.y, box.width, box.height].join(' '));
    standMarks(drawn, box);
    onShown(isWhole(), whole.width / box.width >= closest() * 0.99);
  };
  const zoom = (factor: number) => show(zoomed(box, whole, { factor, closest: closest() }));
  const move = (by: { readonly x: number; readonly y: number }) => show(moved(box, whole, by));
  const acts = new Map([
    ['in', () => zoom(STEP)],
    ['out', () => zoom(1 / STEP)],
    ['whole', () => show(whole)],
    ['up', () => move({ x: 0, y: -SHARE })],
    ['down', () => move({ x: 0, y: SHARE })],
    ['left', () => move({ x: -SHARE, y: 0 })],
    ['right', () => move({ x: SHARE, y: 0 })],
  ]);
  new ResizeObserver(() => show(box)).observe(drawing);
  show(whole);
  return {
    act: (name) => acts.get(name)?.(),
    ...{ move, isWhole },
    reveal: (link) => {
      const found = marks.find(({ mark }) => mark.contains(link));
      if (found && !isWhole()) show(showing(box, whole, found.point));
    },
    size: () => drawing.getBoundingClientRect(),
  };
}
