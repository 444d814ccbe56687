import { type DrawnBox, type DrawnPoint, drawnView, showBox } from '../svg/viewer.ts';

const STEP = 1.6;
const SHARE = 0.3;

const between = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

function inside(box: DrawnBox, whole: DrawnBox): DrawnBox {
  return {
    ...box,
    x: between(box.x, whole.x, whole.x + whole.width - box.width),
    y: between(box.y, whole.y, whole.y + whole.height - box.height),
  };
}

/** Around the same centre, never wider than the whole, nor closer than `closest` times it. */
export function zoomed(
  box: DrawnBox,
  whole: DrawnBox,
  by: { readonly factor: number; readonly closest: number },
): DrawnBox {
  const scale = between((whole.width / box.width) * by.factor, 1, Math.max(1, by.closest));
  const [width, height] = [whole.width / scale, whole.height / scale];
  const [x, y] = [box.x + (box.width - width) / 2, box.y + (box.height - height) / 2];
  return inside({ x, y, width, height }, whole);
}

/** By shares of what is shown, to the east and to the south. */
export const moved = (
  box: DrawnBox,
  whole: DrawnBox,
  by: { readonly x: number; readonly y: number },
): DrawnBox => inside({ ...box, x: box.x + by.x * box.width, y: box.y + by.y * box.height }, whole);

/** The least move that shows a point away from the edges. */
export function showing(box: DrawnBox, whole: DrawnBox, [x, y]: DrawnPoint): DrawnBox {
  const [marginX, marginY] = [box.width / 10, box.height / 10];
  const left = between(box.x, x + marginX - box.width, x - marginX);
  const top = between(box.y, y + marginY - box.height, y - marginY);
  return inside({ ...box, x: left, y: top }, whole);
}

export interface MapView {
  readonly act: (name: string) => void;
  /** By shares of what is shown. */
  readonly move: (by: { readonly x: number; readonly y: number }) => void;
  readonly reveal: (mark: Element) => void;
  readonly isWhole: () => boolean;
  readonly size: () => { readonly width: number; readonly height: number };
}

/** Lets a reader zoom and move a drawn map. Null where nothing is drawn. */
export function mapView(
  map: HTMLElement,
  onShown: (isWhole: boolean, isClosest: boolean) => void,
): MapView | null {
  const view = drawnView(map);
  if (!view) return null;
  const { drawing, whole, standing, most } = view;
  const size = () => drawing.getBoundingClientRect();
  const closest = () => (most * whole.width) / Math.max(1, size().width);
  let box = whole;
  const isWhole = () => box.width === whole.width;
  const show = (next: DrawnBox) => {
    box = next;
    showBox(view, box);
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
    ...{ move, isWhole, size },
    reveal: (link) => {
      const found = standing.find(({ mark }) => mark.contains(link));
      if (found && !isWhole()) show(showing(box, whole, found.point));
    },
  };
}
