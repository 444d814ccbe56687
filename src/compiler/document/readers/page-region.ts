import type { Element, ElementContent, Root } from 'hast';
import { lettersOf } from '../letters.ts';
import { textOf } from './hast-text.ts';
import type { Aside } from './reading.ts';
import { unreadReason } from './unread-html.ts';

/** Of the letters of a page. */
const LEAST_SHARE = 0.4;

/** In place: of a page of a site, only its one `<main>`, or the one `<article>` in it, is text. */
export function keepMainRegion(tree: Root, aside: Aside[]): void {
  const body = find(tree, (element) => element.tagName === 'body')[0];
  const region = body && regionOf(body);
  if (body === undefined || region === undefined) return;
  const [title] = find(region, isTitle).length > 0 ? [] : find(body, isTitle);
  if (title !== undefined) region.children.unshift(title);
  prune(body, region, title, aside);
}

function regionOf(body: Element): Element | undefined {
  const [main, another] = find(
    body,
    (element) => element.tagName === 'main' || element.properties.role === 'main',
  );
  if (another !== undefined) return undefined;
  const within = main ?? body;
  const [article, other] = find(within, (element) => element.tagName === 'article');
  const isWhole = (each: Element) => letters(each) >= letters(body) * LEAST_SHARE;
  const holdsTitle = article !== undefined && find(article, isTitle).length === find(within, isTitle).length;
  if (article !== undefined && other === undefined && holdsTitle && isWhole(article)) return article;
  return main !== undefined && isWhole(main) ? main : undefined;
}

function prune(node: Element, region: Element, title: Element | undefined, aside: Aside[]): void {
  node.children = node.children.filter((child) => {
    if (child === region || child.type === 'comment') return true;
    if (child.type === 'element' && find(child, (each) => each === region).length > 0) {
      prune(child, region, title, aside);
      return true;
    }
    if (child === title) return false;
    if (child.type === 'element' && title !== undefined && find(child, (each) => each === title).length > 0) {
      prune(child, title, title, aside);
      return false;
    }
    const reason = child.type === 'element' ? unreadReason(child) : undefined;
    aside.push({ reason: reason ?? 'en-tête ou pied de page', text: textOf(child) });
    return false;
  });
}

/** The name of a site leads to its home. */
function isTitle(element: Element): boolean {
  if (element.tagName !== 'h1') return false;
  const links = find(element, ({ tagName }) => tagName === 'a');
  return !links.some(({ properties }) =>
    /^(?:\/|\.\/|https?:\/\/[^/]+\/?)$/u.test(String(properties.href ?? '')),
  );
}

function letters(node: Element | ElementContent): number {
  if (node.type === 'text') return lettersOf(node.value).length;
  if (node.type !== 'element' || unreadReason(node) !== undefined) return 0;
  return node.children.reduce((sum, child) => sum + letters(child), 0);
}

/** Outermost first; what is found is not searched. */
function find(node: Root | Element, isAsked: (element: Element) => boolean): Element[] {
  if (node.type === 'element' && isAsked(node)) return [node];
  return node.children.flatMap((child) => (child.type === 'element' ? find(child, isAsked) : []));
}
