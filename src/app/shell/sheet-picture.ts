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

/** Over what the panel shows, as wide as the panel of a sheet. */
function hiddenCover(): HTMLElement {
  const cover = document.createElement('div');
  cover.inert = true;
  cover.setAttribute('aria-hidden', 'true');
  Object.assign(cover.style, {
    position: 'absolute',
    left: '0',
    width: 'calc(100% + var(--sheet-panel) - var(--panel))',
    height: '100%',
    overflow: 'hidden',
    zIndex: '5',
    visibility: 'hidden',
    background: 'var(--paper)',
  });
  return cover;
}

export interface LaidPicture {
  readonly show: () => void;
  readonly remove: () => void;
}

/**
 * Lays a still picture of a sheet out, unseen, so that it can be shown in one frame: until the panel has the sheet itself.
 * Null where the panel does not scroll by itself.
 */
export function layPicture(picture: HTMLElement): LaidPicture | null {
  const scroller = panelScroller();
  if (!scroller) return null;
  const title = titleOf(picture, 'h1');
  const covered = [...scroller.children].filter((part) => part instanceof HTMLElement);
  const cover = hiddenCover();
  const observer = new MutationObserver(() => {
    if (titleOf(scroller) !== title) return;
    scrollPanelToTop();
    remove();
  });
  const remove = () => {
    observer.disconnect();
    cover.remove();
    for (const part of covered) part.style.width = '';
  };
  const show = () => {
    // Neither it nor what it covers is laid out anew in a wider panel.
    const widths = new Map([...covered, cover].map((part) => [part, part.getBoundingClientRect().width]));
    Object.assign(cover.style, { top: `${scroller.scrollTop}px`, visibility: 'visible' });
    for (const [part, width] of widths) part.style.width = `${width}px`;
    // The panel takes its width from what it shows.
    picture.dataset.page = 'sheet';
    observer.observe(scroller, { childList: true, subtree: true, characterData: true });
  };
  delete picture.dataset.page;
  cover.append(picture);
  scroller.append(cover);
  // Laid out while the press lasts, however short: not in the frame that its end waits for.
  cover.getBoundingClientRect();
  return { show, remove };
}
