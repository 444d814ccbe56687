import type { RegisteredRouter, RouterHistory } from '@tanstack/react-router';
import { PATHS } from '../../address/addresses.ts';
import { afterPaint } from '../../state/use-after-paint.ts';
import { type LaidPicture, lastPicture, layPicture } from './sheet-picture.ts';

/** Milliseconds. A pointer that only crosses a link asks for nothing. */
const INTENT_MS = 8;

const [BEFORE_ID = ''] = PATHS.sheet.split('$id');

function linkAt({ target }: Event): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
}

const isPlain = (event: MouseEvent) =>
  event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

/** To a sheet that has a page, at its title. */
function leadsToSheet(link: HTMLAnchorElement | null, router: RegisteredRouter): link is HTMLAnchorElement {
  const start = router.basepath.replace(/\/$/u, '') + BEFORE_ID;
  return (
    link !== null &&
    !(link.target || link.hash) &&
    link.origin === location.origin &&
    link.pathname.startsWith(start) &&
    link.pathname !== router.history.location.pathname
  );
}

/** The address changes at once; who follows it hears of it once the frame on its way is painted, or the returned function is called. */
function tellAfterPaint({ subscribers, subscribe }: RouterHistory): () => void {
  const listeners = [...subscribers];
  let change: Parameters<(typeof listeners)[number]>[0] | undefined;
  subscribers.clear();
  const unsubscribe = subscribe((last) => {
    change = last;
  });
  let tell = () => {
    tell = () => {};
    cancel();
    unsubscribe();
    for (const listener of listeners) subscribers.add(listener);
    for (const listener of listeners) if (change) listener(change);
  };
  const cancel = afterPaint(() => tell());
  return () => tell();
}

/** Has the prerendered sheet of the link that the pointer or the focus is on fetched. */
function noticeLinks(router: RegisteredRouter, fetchPage: (path: string) => void, signal: AbortSignal): void {
  let intent: ReturnType<typeof setTimeout> | undefined;
  const notice = (event: Event) => {
    const link = linkAt(event);
    clearTimeout(intent);
    if (leadsToSheet(link, router) && navigator.onLine)
      intent = setTimeout(() => fetchPage(link.pathname), INTENT_MS);
  };
  for (const name of ['pointerover', 'pointerdown', 'focusin'])
    document.addEventListener(name, notice, { passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(intent));
}

/** Shows the picture of a sheet in the frame after a click on its link: a press has laid it out. */
export function followSheetLinks(router: RegisteredRouter): () => void {
  const ahead = lastPicture();
  let pressed: HTMLAnchorElement | null = null;
  let laid: LaidPicture | null = null;
  let forget = () => {};

  const press = (event: MouseEvent) => {
    if (laid?.holds(event.target)) return;
    forget();
    pressed = linkAt(event);
    const picture = leadsToSheet(pressed, router) && isPlain(event) ? ahead.of(pressed.pathname) : null;
    laid = picture && layPicture(picture);
    forget = () => {
      laid?.remove();
      laid = null;
    };
  };

  const click = (event: MouseEvent) => {
    if (laid?.holds(event.target)) return;
    // By key there was no press.
    if (linkAt(event) !== pressed || !laid) press(event);
    if (!laid || !pressed) return;
    const { pathname } = pressed;
    const { show, remove } = laid;
    show();
    const tell = tellAfterPaint(router.history);
    const cancel = afterPaint(() => {
      // What the link is in had another use for the click.
      if (router.history.location.pathname !== pathname) remove();
    });
    const unsubscribe = router.subscribe('onResolved', () => forget());
    forget = () => {
      forget = () => {};
      laid = null;
      cancel();
      unsubscribe();
      tell();
      remove();
    };
  };

  const end = new AbortController();
  const { signal } = end;
  noticeLinks(router, (path) => void ahead.ask(path), signal);
  document.addEventListener('pointerdown', press, { capture: true, signal });
  document.addEventListener('pointercancel', () => forget(), { signal });
  document.addEventListener('click', click, { capture: true, signal });
  return () => {
    end.abort();
    forget();
  };
}
