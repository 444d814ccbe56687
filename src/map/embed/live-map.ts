import { nextStop } from '../../ui/walk-stops.ts';
import { type MapView, mapView } from './map-view.ts';

/** CSS pixels after which a press is a drag. */
const DRAG = 4;

/** One stop of the Tab key for all; arrows walk among them. */
function share(stops: readonly SVGAElement[], onFocus: (stop: SVGAElement) => void): void {
  const hold = (held: SVGAElement) => {
    for (const stop of stops) stop.setAttribute('tabindex', stop === held ? '0' : '-1');
  };
  const [first] = stops;
  if (first) hold(first);
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
function letDrag(map: HTMLElement, view: MapView): void {
  let from: { readonly x: number; readonly y: number } | null = null;
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
  share([...map.querySelectorAll<SVGAElement>('.marks a')], view.reveal);
  share([...map.querySelectorAll<SVGAElement>('.drawing a')], () => {});
  letDrag(map, view);
}
