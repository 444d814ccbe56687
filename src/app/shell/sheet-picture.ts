import { HEADING_ID } from '../../a11y/element-ids.ts';
import { panelScroller, scrollPanelToTop } from '../../a11y/panel-scroll.ts';

const codeOf = (page: Document) => page.querySelector('script[type="module"][src]')?.getAttribute('src');

/** Null for a page of another deployment, whose styles are not these, and for what is no page of a sheet. */
async function fetchArticle(path: string): Promise<Element | null> {
  const answer = await fetch(path);
  if (!answer.ok) return null;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return codeOf(page) === codeOf(document) ? page.querySelector('[data-page="sheet"]') : null;
}

/** The last prerendered sheet that was asked for. */
export function lastArticle() {
  let last: { readonly path: string; article: Element | null } | null = null;
  return {
    ask: async (path: string) => {
      if (last?.path === path) return;
      const asked = { path, article: null as Element | null };
      last = asked;
      // The link leads on without it.
      asked.article = await fetchArticle(path).catch(() => null);
    },
    /** Null while it is not there. */
    of: (path: string) => (last?.path === path ? last.article : null),
  };
}

const headingOf = (part: Element) => part.querySelector(`#${HEADING_ID}`)?.textContent;

function pictureOf(article: Element): HTMLElement | null {
  const picture = document.importNode(article, true);
  if (!(picture instanceof HTMLElement)) return null;
  for (const node of picture.querySelectorAll('[id]')) node.removeAttribute('id');
  return picture;
}

/** Over what the panel shows: its place and its scroll position stay. */
function coverOf(scroller: HTMLElement): HTMLElement {
  const cover = document.createElement('div');
  cover.inert = true;
  cover.setAttribute('aria-hidden', 'true');
  Object.assign(cover.style, {
    position: 'absolute',
    insetInline: '0',
    top: `${scroller.scrollTop}px`,
    height: '100%',
    overflow: 'hidden',
    zIndex: '5',
    background: 'var(--paper)',
  });
  return cover;
}

/**
 * Shows a still picture of a sheet until the panel has the sheet itself, or the returned function is called.
 * Null where the panel does not scroll by itself.
 */
export function showPicture(article: Element): (() => void) | null {
  const scroller = panelScroller();
  const picture = pictureOf(article);
  const title = headingOf(article);
  if (!scroller || !picture) return null;
  const cover = coverOf(scroller);
  cover.append(picture);
  scroller.append(cover);
  const remove = () => {
    observer.disconnect();
    cover.remove();
  };
  const observer = new MutationObserver(() => {
    if (headingOf(scroller) !== title) return;
    scrollPanelToTop();
    remove();
  });
  observer.observe(scroller, { childList: true, subtree: true, characterData: true });
  return remove;
}
