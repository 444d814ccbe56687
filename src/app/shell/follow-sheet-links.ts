import type { RegisteredRouter } from '@tanstack/react-router';
import { PATHS } from '../../address/addresses.ts';
import { isProvisional } from '../../domain/sheet/provisional-id.ts';
import { afterPaint } from '../../state/use-after-paint.ts';
import { lastArticle, showPicture } from './sheet-picture.ts';

/** A pointer that only crosses a link opens nothing. */
const INTENT_MS = 20;

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
    !isProvisional(link.pathname.slice(start.length)) &&
    link.pathname !== router.history.location.pathname
  );
}

/**
 * Reads ahead the prerendered sheet of the link that the pointer or the focus is on. A click then shows its picture, has a
 * frame painted, and only then follows the link.
 */
export function followSheetLinks(router: RegisteredRouter): () => void {
  const ahead = lastArticle();
  let intent: ReturnType<typeof setTimeout> | undefined;
  let passing: HTMLAnchorElement | null = null;
  let forget = () => {};

  const notice = (event: Event) => {
    const link = linkAt(event);
    clearTimeout(intent);
    if (leadsToSheet(link, router) && navigator.onLine)
      intent = setTimeout(() => void ahead.ask(link.pathname), INTENT_MS);
  };

  const follow = (link: HTMLAnchorElement, hide: () => void) => {
    passing = link;
    link.click();
    passing = null;
    if (router.history.location.pathname !== link.pathname) hide();
  };

  const click = (event: MouseEvent) => {
    const link = linkAt(event);
    if (link && link === passing) return;
    forget();
    if (!leadsToSheet(link, router) || !isPlain(event)) return;
    const article = ahead.of(link.pathname);
    const hide = article && showPicture(article);
    if (!hide) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const cancel = afterPaint(() => follow(link, hide));
    const unsubscribe = router.subscribe('onResolved', () => forget());
    forget = () => {
      cancel();
      unsubscribe();
      hide();
      forget = () => {};
    };
  };

  const events = ['pointerover', 'pointerdown', 'focusin'];
  for (const name of events) document.addEventListener(name, notice, { passive: true });
  document.addEventListener('click', click, { capture: true });
  return () => {
    forget();
    clearTimeout(intent);
    for (const name of events) document.removeEventListener(name, notice);
    document.removeEventListener('click', click, { capture: true });
  };
}
