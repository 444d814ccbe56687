import type { ScreenPoint } from '../../core/geo/spread-markers.ts';
import { nextStop } from '../../ui/walk-stops.ts';
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
export const moved = (box: DrawnBox, whole: DrawnBox, by: ScreenPoint): DrawnBox =>
  inside({ ...box, x: box.x + by.x * box.width, y: box.y + by.y * box.height }, whole);

/** The least move that shows a point away from the edges. */
export function showing(box: DrawnBox, whole: DrawnBox, [x, y]: DrawnPoint): DrawnBox {
  const [marginX, marginY] = [box.width / 10, box.height / 10];
  const left = between(box.x, x + marginX - box.width, x - marginX);
  const top = between(box.y, y + marginY - box.height, y - marginY);
  return inside({ ...box, x: left, y: top }, whole);
}

/** Lets a reader zoom and move a drawn map. Null where nothing is drawn. */
function mapView(map: HTMLElement, onShown: (isWhole: boolean, isClosest: boolean) => void) {
  const view = drawnView(map);
  if (!view) return null;
  const { drawing, whole, placed, most } = view;
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
  /** By shares of what is shown. */
  const move = (by: ScreenPoint) => show(moved(box, whole, by));
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
    act: (name: string) => acts.get(name)?.(),
    move,
    isWhole,
    size,
    reveal: (link: Element) => {
      const found = placed.find(({ mark }) => mark.contains(link));
      if (found && !isWhole()) show(showing(box, whole, found.point));
    },
  };
}

/** CSS pixels after which a press is a drag. */
const DRAG = 4;

/** One stop of the Tab key for all; arrows walk among them. */
function shareTabStop(stops: readonly SVGAElement[], onFocus: (stop: SVGAElement) => void): void {
  const hold = (held: SVGAElement | undefined) => {
    for (const stop of stops) stop.setAttribute('tabindex', stop === held ? '0' : '-1');
  };
  hold(stops[0]);
  for (const [at, stop] of stops.entries()) {
    stop.addEventListener('focus', () => {
      hold(stop);
      onFocus(stop);
    });
    stop.addEventListener('keydown', (event) => {
      const next = nextStop(event, at, stops.length);
      if (next === null) return;
      event.preventDefault();
      event.stopPropagation();
      stops[next]?.focus();
    });
  }
}

/** With the mouse alone: a finger scrolls the page that the frame is in. */
function letDrag(map: HTMLElement, view: NonNullable<ReturnType<typeof mapView>>): void {
  let from: ScreenPoint | null = null;
  let isDrag = false;
  map.addEventListener('pointerdown', ({ pointerType, button, clientX, clientY }) => {
    isDrag = false;
    from = pointerType === 'mouse' && button === 0 && !view.isWhole() ? { x: clientX, y: clientY } : null;
  });
  map.addEventListener('pointermove', ({ clientX, clientY, pointerId }) => {
    if (!from) return;
    const [x, y] = [clientX - from.x, clientY - from.y];
    if (!isDrag && Math.hypot(x, y) < DRAG) return;
    if (!isDrag) map.setPointerCapture(pointerId);
    isDrag = true;
    from = { x: clientX, y: clientY };
    const { width, height } = view.size();
    view.move({ x: -x / width, y: -y / height });
  });
  for (const end of ['pointerup', 'pointercancel'])
    map.addEventListener(end, () => {
      from = null;
    });
  map.addEventListener(
    'click',
    (event) => {
      if (!isDrag) return;
      isDrag = false;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
  map.addEventListener('dragstart', (event) => event.preventDefault());
}

const KEYS = new Map([
  ['+', 'in'],
  ['=', 'in'],
  ['-', 'out'],
  ['0', 'whole'],
]);

/** In a sandbox the page has no origin, and `use` draws nothing of another file: the file comes into the page. */
async function ownBackdrop(map: HTMLElement): Promise<void> {
  const uses = [...map.querySelectorAll('use')];
  const [file] = uses.flatMap((use) => /^[^#]+(?=#)/u.exec(use.getAttribute('href') ?? '')?.[0] ?? []);
  const answer = file === undefined ? null : await fetch(file).catch(() => null);
  if (!answer?.ok) return;
  const { documentElement: backdrop } = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml');
  backdrop.setAttribute('class', 'visually-hidden');
  backdrop.setAttribute('aria-hidden', 'true');
  document.body.append(document.adoptNode(backdrop));
  for (const use of uses) use.setAttribute('href', (use.getAttribute('href') ?? '').replace(/^[^#]+/u, ''));
}

export function liveMap(map: HTMLElement): void {
  if (self.origin === 'null') void ownBackdrop(map);
  const tools = map.querySelector<HTMLElement>('.tools');
  const ways = map.querySelector<HTMLElement>('.ways');
  const button = (act: string) => tools?.querySelector<HTMLButtonElement>(`[data-act="${act}"]`);
  const view = mapView(map, (isWhole, isClosest) => {
    if (ways) ways.hidden = isWhole;
    map.toggleAttribute('data-near', !isWhole);
    for (const [act, isUseless] of [
      ['out', isWhole],
      ['whole', isWhole],
      ['in', isClosest],
    ] as const)
      button(act)?.setAttribute('aria-disabled', String(isUseless));
  });
  if (!tools || !view) return;
  tools.hidden = false;
  tools.addEventListener('click', ({ target }) => {
    const act =
      target instanceof Element ? target.closest<HTMLElement>('[data-act]')?.dataset.act : undefined;
    if (act) view.act(act);
  });
  map.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
    const act = ctrlKey || metaKey ? undefined : KEYS.get(key);
    if (act) view.act(act);
  });
  shareTabStop([...map.querySelectorAll<SVGAElement>('.marks a')], view.reveal);
  shareTabStop([...map.querySelectorAll<SVGAElement>('.drawing a')], () => {});
  letDrag(map, view);
}
