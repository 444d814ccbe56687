import { panelScroller } from '../../a11y/panel-scroll.ts';
import { showReadPlaces } from '../../state/read-places.ts';
import { foldHeader } from './fold-header.ts';
import { raiseWhileRead } from './raise-panel.ts';

/** CSS pixels: a section that a link leads to begins above the part of the panel that is read. */
const ABOVE_BAND = 10;

/** The section that crosses this part of the panel, under what stays in sight, is the one being read. */
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
  const inBand = new Set<Element>();
  let current: (typeof entries)[number] | undefined;
  const read = (next: typeof current) => {
    if (next === current) return;
    current?.link.removeAttribute('aria-current');
    current?.part.removeAttribute('data-read');
    current = next;
    next?.link.setAttribute('aria-current', 'location');
    next?.part.setAttribute('data-read', '');
    // What has the focus would go out of sight.
    if (next && !nav.contains(document.activeElement)) keepInRow(nav, next.link);
    showReadPlaces(next ? placesIn(next.part) : []);
  };
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) inBand.add(target);
        else inBand.delete(target);
      }
      read(entries.find(({ part }) => inBand.has(part)));
    },
    { root: panelScroller(), rootMargin: readingBand(entries[0]?.part) },
  );
  const article = nav.closest('article');
  const unfold = article ? foldHeader(article) : () => {};
  const lower = raiseWhileRead();
  for (const { part } of entries) observer.observe(part);
  // Browsers leave a link in focus where it is once a part of it shows.
  const show = ({ target }: FocusEvent) => target instanceof HTMLAnchorElement && keepInRow(nav, target);
  nav.addEventListener('focusin', show);
  return () => {
    nav.removeEventListener('focusin', show);
    observer.disconnect();
    unfold();
    lower();
    read(undefined);
  };
}
