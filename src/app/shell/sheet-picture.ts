import { HEADING_ID } from '../../a11y/element-ids.ts';
import { panelScroller, scrollPanelToTop } from '../../a11y/panel-scroll.ts';

const codeOf = (page: Document) => page.querySelector('script[type="module"][src]')?.getAttribute('src');

/** Null for a page of another deployment, whose styles are not these, and for what is no page of a sheet. */
async function fetchPicture(path: string): Promise<HTMLElement | null> {
  const answer = await fetch(path);
  if (!answer.ok) return null;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const article = page.querySelector<HTMLElement>('[data-page="sheet"]');
  if (!article || codeOf(page) !== codeOf(document)) return null;
  for (const node of article.querySelectorAll('[id]')) node.removeAttribute('id');
  return document.importNode(article, true);
}

/** The last prerendered sheet that was asked for. */
export function lastPicture() {
  let last: { readonly path: string; picture: HTMLElement | null } | null = null;
  return {
    ask: async (path: string) => {
      if (last?.path === path) return;
      const asked = { path, picture: null as HTMLElement | null };
      last = asked;
      // The link leads on without it.
      asked.picture = await fetchPicture(path).catch(() => null);
    },
    /** Null while it is not there. */
    of: (path: string) => (last?.path === path ? last.picture : null),
  };
}

const titleOf = (part: Element, heading = `#${HEADING_ID}`) => part.querySelector(heading)?.textContent;

/**
 * Over the panel, as wide as that of a sheet. It lies over the map's edge: a wider panel would have the map laid out anew.
 * What is in it is inert; it is not, or a click or a wheel would reach what it hides.
 */
function hiddenCover(): HTMLElement {
  const cover = document.createElement('div');
  cover.className = 'no-print';
  cover.setAttribute('aria-hidden', 'true');
  Object.assign(cover.style, {
    position: 'absolute',
    zIndex: '5',
    bottom: '0',
    left: '0',
    width: 'calc(100% + var(--sheet-panel) - var(--panel))',
    overflow: 'hidden',
    scrollbarGutter: 'stable',
    visibility: 'hidden',
    background: 'var(--paper)',
    boxShadow: '1px 0 var(--line)',
  });
  return cover;
}

export interface LaidPicture {
  readonly show: () => void;
  readonly holds: (target: EventTarget | null) => boolean;
  readonly remove: () => void;
}

/**
 * Lays a still picture of a sheet out, unseen, so that it can be shown in one frame: until the panel has the sheet itself.
 * Null where the panel does not scroll by itself or is hidden.
 */
export function layPicture(picture: HTMLElement): LaidPicture | null {
  const scroller = panelScroller();
  const panel = scroller?.parentElement;
  if (!scroller || !panel || getComputedStyle(panel).visibility === 'hidden') return null;
  const title = titleOf(picture, 'h1');
  const cover = hiddenCover();
  const observer = new MutationObserver(() => {
    if (titleOf(scroller) !== title) return;
    scrollPanelToTop();
    remove();
  });
  // Where the page tells that it is slow, that stands above.
  const below = () => {
    cover.style.top = `${scroller.offsetTop}px`;
  };
  const resized = new ResizeObserver(below);
  const remove = () => {
    resized.disconnect();
    observer.disconnect();
    cover.remove();
    panel.style.zIndex = '';
  };
  const show = () => {
    cover.style.visibility = 'visible';
    panel.style.zIndex = '3';
    observer.observe(scroller, { childList: true, subtree: true, characterData: true });
  };
  // The panel would take its width from it.
  delete picture.dataset.page;
  picture.inert = true;
  cover.append(picture);
  panel.append(cover);
  below();
  resized.observe(scroller);
  // Laid out while the press lasts, however short: not in the frame that its end waits for.
  cover.getBoundingClientRect();
  return { show, holds: (target) => target instanceof Node && cover.contains(target), remove };
}
