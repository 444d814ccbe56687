import { panelScroller } from '../../a11y/panel-scroll.ts';

const WORDS = 'li, h1, h1 ~ p, div > a';

const heightOf = (node: Element | null): number => node?.getBoundingClientRect().height ?? 0;

/** Where what scrolls goes out of sight: under the row of actions, or at the panel's top once that has scrolled away. */
function upperEdge(actions: Element | null): number {
  const top = panelScroller()?.getBoundingClientRect().top ?? 0;
  return Math.max(top, actions?.getBoundingClientRect().bottom ?? 0);
}

/** Leaves out the lines that the edge would cut; words of another kind than the title are hidden whole. */
function cutLines(node: HTMLElement, edge: number, lineHeight: number): void {
  const { top, height } = node.getBoundingClientRect();
  const hidden = Math.min(height, Math.ceil((edge - top) / lineHeight) * lineHeight);
  node.style.clipPath = hidden > 0 ? `inset(${hidden === height ? '100%' : `${hidden}px -9px -9px`})` : '';
}

/** Has no word of a sheet's header cut while it scrolls away, until the returned function is called. */
export function foldHeader(article: Element): () => void {
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
  fold();
  header.addEventListener('focusin', unfold);
  document.addEventListener('scroll', fold, { capture: true, passive: true });
  window.addEventListener('resize', fold);
  return () => {
    header.removeEventListener('focusin', unfold);
    document.removeEventListener('scroll', fold, { capture: true });
    window.removeEventListener('resize', fold);
  };
}
