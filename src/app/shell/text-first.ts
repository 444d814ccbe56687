import type { RegisteredRouter } from '@tanstack/react-router';
import { PATHS } from '../../state/address/addresses.ts';
import { panelScroller } from '../../state/focus/panel-scroll.ts';
import { savesData, whenMapSettles } from '../../state/map/after-map.ts';
import { afterPaint } from '../../ui/use-after-paint.ts';

/** Milliseconds: a pointer that only crosses a link fetches nothing. */
const INTENT_MS = 10;

/** When the sheet's data take longer, the text is removed: the page that was open shows again. */
const TIMEOUT_MS = 1000;

const [SHEET_PATH = ''] = PATHS.sheet.split('$id');

/** The link that an event is on, if it leads to another sheet, from its beginning. */
function sheetLink({ target }: Event): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || link.target || link.hash || link.origin !== location.origin) return null;
  const start = import.meta.env.BASE_URL.slice(0, -1) + SHEET_PATH;
  return link.pathname.startsWith(start) && link.pathname !== location.pathname ? link : null;
}

const entryScript = (page: Document) => page.querySelector('script[type="module"][src]')?.getAttribute('src');

/** Null where the page is no sheet's, or is of another deployment, whose styles differ. */
async function fetchArticle(path: string): Promise<HTMLElement | null> {
  const answer = await fetch(path);
  const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : '', 'text/html');
  const article = page.querySelector<HTMLElement>('[data-page="sheet"]');
  if (!article || entryScript(page) !== entryScript(document)) return null;
  for (const node of article.querySelectorAll('[id]')) node.removeAttribute('id');
  // What lies below the fold gets its layout with the page itself.
  for (const part of article.querySelectorAll('section')) part.style.contentVisibility = 'auto';
  // The style sheets choose the width of the panel by it.
  delete article.dataset.page;
  article.inert = true;
  return document.importNode(article, true);
}

/** Lays it over the panel and, as wide as a sheet's panel, over the map's edge: a wider panel would resize the map. Null where the panel does not scroll by itself, or is hidden. */
function cover(article: HTMLElement): HTMLElement | null {
  const scroller = panelScroller();
  const panel = scroller?.parentElement;
  if (!scroller || !panel || getComputedStyle(panel).visibility === 'hidden') return null;
  const node = document.createElement('div');
  node.className = 'no-print';
  node.setAttribute('aria-hidden', 'true');
  const width = 'calc(100% + var(--sheet-panel) - var(--panel))';
  node.style.cssText = `position:absolute;z-index:5;inset:${scroller.offsetTop}px auto 0 0;width:${width};overflow:hidden;scrollbar-gutter:stable;background:var(--paper)`;
  node.append(article);
  panel.append(node);
  panel.style.zIndex = '3';
  return node;
}

/** CSS pixels. A press on a marker that moves farther drags the map. */
const DRAG_PX = 3;

/** MapLibre redraws the map at a press, in the frame that is to show the text: it receives only a press that becomes a drag. */
function keepPressFromMap(event: MouseEvent): void {
  const link = event.isTrusted && event.button === 0 ? sheetLink(event) : null;
  if (!link?.closest('.maplibregl-marker')) return;
  event.stopPropagation();
  event.preventDefault();
  const end = new AbortController();
  const move = ({ clientX, clientY }: MouseEvent) => {
    if (Math.hypot(clientX - event.clientX, clientY - event.clientY) <= DRAG_PX) return;
    end.abort();
    link.dispatchEvent(new MouseEvent('mousedown', event));
  };
  const { signal } = end;
  document.addEventListener('mousemove', move, { capture: true, signal });
  document.addEventListener('mouseup', () => end.abort(), { capture: true, signal });
}

let painted: Promise<void> | undefined;

/** Resolves once what a click shows first is painted: the page of a sheet waits for it, the address bar does not. */
export const whenTextPainted = () => painted;

/** Paints the prerendered text of a sheet in the frame after a click on its link: React and the map take longer than a frame. */
export async function showTextFirst(router: RegisteredRouter): Promise<void> {
  await whenMapSettles();
  if (savesData()) return;
  let prefetched: { readonly path: string; article: HTMLElement | null } | null = null;
  let intent: ReturnType<typeof setTimeout> | undefined;

  const prefetch = async (path: string) => {
    if (prefetched?.path === path) return;
    const request = { path, article: null as HTMLElement | null };
    prefetched = request;
    // Without it the link still works.
    request.article = await fetchArticle(path).catch(() => null);
  };
  const prefetchSoon = (event: Event) => {
    clearTimeout(intent);
    const link = sheetLink(event);
    if (link && navigator.onLine) intent = setTimeout(() => void prefetch(link.pathname), INTENT_MS);
  };
  const click = (event: MouseEvent) => {
    const link = sheetLink(event);
    const isPlain = !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !isPlain || prefetched?.path !== link.pathname || !prefetched.article) return;
    const shown = cover(prefetched.article);
    if (!shown) return;
    prefetched = null;
    const remove = () => {
      clearTimeout(timer);
      stop();
      shown.parentElement?.style.removeProperty('z-index');
      shown.remove();
    };
    const timer = setTimeout(remove, TIMEOUT_MS);
    const stop = router.subscribe('onRendered', remove);
    painted = new Promise((resolve) => {
      afterPaint(() => {
        painted = undefined;
        resolve();
        // Something around the link has handled the click otherwise.
        if (router.history.location.pathname !== link.pathname) remove();
      });
    });
  };
  for (const name of ['pointerover', 'pointerdown', 'focusin'])
    document.addEventListener(name, prefetchSoon, { passive: true });
  document.addEventListener('mousedown', keepPressFromMap, { capture: true });
  document.addEventListener('click', click, { capture: true });
}
