import { panelScroller } from '../../state/focus/panel-scroll.ts';
import { showReadPlaces } from '../../state/map/map-stores.ts';
import { setPanelHeight, usePanelHeight } from '../../state/panel/panel-height.ts';
import { MEDIA } from '../../ui/breakpoints.ts';

/** CSS pixels scrolled: a finger that moves the text by less has not begun to read. */
const READ_PX = 40;

/**
 * Gives the sheet the whole height once a finger reads on in half a panel, once: a reader who lowers the panel is not overruled. The returned
 * function ends it, and lowers what was raised.
 */
export function raiseWhileRead(): () => void {
  const scroller = panelScroller();
  let isRaised = false;
  const raise = () => {
    const { height } = usePanelHeight.getState();
    const isRead = scroller !== null && scroller.scrollTop >= READ_PX;
    if (isRaised || !isRead || height !== 'half' || !matchMedia(MEDIA.phone).matches) return;
    isRaised = true;
    setPanelHeight('full');
  };
  scroller?.addEventListener('touchend', raise, { passive: true });
  return () => {
    scroller?.removeEventListener('touchend', raise);
    if (isRaised && usePanelHeight.getState().height === 'full') setPanelHeight('half');
  };
}

const WORDS = 'li, h1, h1 ~ p, div > a';

const heightOf = (node: Element | null): number => node?.getBoundingClientRect().height ?? 0;

/** Viewport y above which text that scrolls is hidden: the bottom of the row of actions, or the panel's top once that row has scrolled away. */
function upperEdge(actions: Element | null): number {
  const top = panelScroller()?.getBoundingClientRect().top ?? 0;
  return Math.max(top, actions?.getBoundingClientRect().bottom ?? 0);
}

/** Hides the lines that the edge would cut in half. Both lengths in CSS pixels; a `lineHeight` as high as the node hides it whole. */
function cutLines(node: HTMLElement, edge: number, lineHeight: number): void {
  const { top, height } = node.getBoundingClientRect();
  const hidden = Math.min(height, Math.ceil((edge - top) / lineHeight) * lineHeight);
  node.style.clipPath = hidden > 0 ? `inset(${hidden === height ? '100%' : `${hidden}px -9px -9px`})` : '';
}

/** Keeps whole lines of a sheet's header while it scrolls away, and swaps it for the short one, until the returned function is called. */
function foldHeader(article: Element): () => void {
  const [actions = null, short = null, header] = article.children;
  const title = header?.querySelector('h1');
  if (!header || !title) return () => {};
  const words = [...header.querySelectorAll<HTMLElement>(WORDS)];
  let hides = 0;
  const fold = () => {
    const edge = upperEdge(actions);
    const folded = heightOf(short) > 0 && title.getBoundingClientRect().top < edge;
    header.toggleAttribute('data-folded', folded);
    hides = folded ? edge + heightOf(short) : edge;
    const line = Number.parseFloat(getComputedStyle(title).lineHeight);
    for (const node of words) cutLines(node, hides, node === title && !folded ? line : heightOf(node));
  };
  const unfold = ({ target }: Event) => {
    const isLink = target instanceof HTMLAnchorElement;
    if (isLink && target.getBoundingClientRect().top < hides) target.scrollIntoView({ block: 'center' });
  };
  const stop = new AbortController();
  const { signal } = stop;
  fold();
  header.addEventListener('focusin', unfold, { signal });
  document.addEventListener('scroll', fold, { capture: true, passive: true, signal });
  window.addEventListener('resize', fold, { signal });
  return () => stop.abort();
}

/** CSS pixels by which a section that a link leads to begins above the band that counts as read. */
const ABOVE_BAND = 10;

/** Margins of the band of the panel, under what stays at its top, in which a section counts as read. */
function readingBand(part: Element | undefined): string {
  const heading = part?.querySelector('h2');
  const inSight = heading ? Number.parseFloat(getComputedStyle(heading).scrollMarginTop) || 0 : 0;
  return `-${Math.max(0, inSight - ABOVE_BAND)}px 0px -55% 0px`;
}

function keepInRow(nav: HTMLElement, link: HTMLElement): void {
  nav.scrollLeft = link.offsetLeft - (nav.clientWidth - link.offsetWidth) / 2;
}

const placesIn = (part: Element): string[] =>
  [...part.querySelectorAll<HTMLElement>('[data-place]')].map((node) => node.dataset.place ?? '');

/** Marks the section being read, its link, and on the map the places that it names; until the returned function is called. */
export function followReading(nav: HTMLElement): () => void {
  const entries = [...nav.querySelectorAll('a')].flatMap((link) => {
    const part = document.getElementById(link.hash.slice(1))?.parentElement;
    return part ? [{ link, part }] : [];
  });
  const isInBand = new Map<Element, boolean>();
  let current: (typeof entries)[number] | undefined;
  const read = (next: typeof current) => {
    if (next === current) return;
    current?.link.removeAttribute('aria-current');
    current?.part.removeAttribute('data-read');
    current = next;
    next?.link.setAttribute('aria-current', 'location');
    next?.part.setAttribute('data-read', '');
    // Scrolling the row could hide the link that has the focus.
    if (next && !nav.contains(document.activeElement)) keepInRow(nav, next.link);
    showReadPlaces(next ? placesIn(next.part) : []);
  };
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) isInBand.set(target, isIntersecting);
      read(entries.find(({ part }) => isInBand.get(part)));
    },
    { root: panelScroller(), rootMargin: readingBand(entries[0]?.part) },
  );
  const article = nav.closest('article');
  const unfold = article && foldHeader(article);
  const lower = raiseWhileRead();
  for (const { part } of entries) observer.observe(part);
  // Browsers leave a link in focus where it is once a part of it shows.
  const show = ({ target }: FocusEvent) => target instanceof HTMLAnchorElement && keepInRow(nav, target);
  nav.addEventListener('focusin', show);
  return () => {
    nav.removeEventListener('focusin', show);
    observer.disconnect();
    unfold?.();
    lower();
    read(undefined);
  };
}
