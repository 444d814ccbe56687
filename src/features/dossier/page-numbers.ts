import { useCallback, useState } from 'react';
import { whenMapSettles } from '../../state/map/after-map.ts';
import styles from './DossierPanel.module.css';

const SHEET_STYLES = 'link[rel="stylesheet"], style';

/** A media query as it has to read in a window that simulates paper. */
export function onPaper(query: string): string {
  const asPaper = (part: string) => (/^screen\b/u.test(part) ? 'not all' : part.replace(/^print\b/u, 'all'));
  return query
    .split(',')
    .map((part) => asPaper(part.trim()))
    .join(', ');
}

// Not `instanceof`: rules of another window are no instances of this one's classes.
const hasMedia = (rule: CSSRule): rule is CSSMediaRule => 'media' in rule;
const hasRules = (rule: CSSRule): rule is CSSGroupingRule => 'cssRules' in rule;

export function printRules(rules: Iterable<CSSRule>): void {
  for (const rule of rules) {
    if (hasMedia(rule)) rule.media.mediaText = onPaper(rule.media.mediaText);
    if (hasRules(rule)) printRules(rule.cssRules);
  }
}

function loaded(node: Node): Promise<void> {
  if (!('sheet' in node) || node.sheet) return Promise.resolve();
  return new Promise((resolve, reject) => {
    node.addEventListener('load', () => resolve());
    node.addEventListener('error', () => reject(new Error('a style sheet of the paper frame')));
  });
}

/** A browser requests fonts once its layout needs them. */
async function loadFonts({ fonts, documentElement }: Document): Promise<void> {
  do {
    documentElement.getBoundingClientRect();
    await fonts.ready;
  } while (fonts.status === 'loading');
}

/** Wraps a copy of an element in copies of its ancestors, without their other children: their style rules apply. */
function withAncestors(element: Element, copy: Node): Node {
  const { parentElement } = element;
  if (!parentElement || parentElement === document.body) return copy;
  const around = parentElement.cloneNode(false);
  around.appendChild(copy);
  return withAncestors(parentElement, around);
}

/**
 * The page, from 1, on which each of an element's `parts` begins once printed. The browser lays a copy out in a hidden frame:
 * its columns are as wide and as high as a page, and break by the same rules.
 * @throws Error where a style sheet can't be loaded, or columns can't be broken.
 */
async function pagesOf(element: Element, parts: string, frame: HTMLIFrameElement): Promise<number[]> {
  const paper = frame.contentDocument;
  if (!CSS.supports('break-before', 'column')) throw new Error('no breaks between columns');
  if (!paper) throw new Error('a frame without a document');
  const root = paper.documentElement;
  root.lang = document.documentElement.lang;
  root.dataset.pages = '';
  const styles = [...document.querySelectorAll(SHEET_STYLES)].map((node) => node.cloneNode(true));
  paper.head.append(...styles);
  await Promise.all(styles.map(loaded));
  for (const sheet of paper.styleSheets) printRules(sheet.cssRules);
  paper.body.append(withAncestors(element, element.cloneNode(true)));
  await loadFonts(paper);
  const { left, width } = paper.body.getBoundingClientRect();
  return [...paper.querySelectorAll(parts)].map((part) => {
    const [first] = part.getClientRects();
    return first ? Math.round((first.left - left) / width) + 1 : 1;
  });
}

const NONE: readonly number[] = [];

/** Of the article that has `ref`, empty until the pages of this very dossier are counted: a wrong number is worse than none. */
export function usePageNumbers(dossier: string) {
  const [numbered, setNumbered] = useState({ dossier: '', pages: NONE });
  const ref = useCallback(
    (article: HTMLElement) => countPages(article, (pages) => setNumbered({ dossier, pages })),
    [dossier],
  );
  return { ref, pages: numbered.dossier === dossier ? numbered.pages : NONE };
}

/** Counts its pages once the map is complete. Returns what cancels it. */
function countPages(article: Element, onCounted: (pages: readonly number[]) => void): () => void {
  const frame = document.createElement('iframe');
  frame.className = `no-print ${styles.frame}`;
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  let isWanted = true;
  const count = async () => {
    await whenMapSettles();
    if (!isWanted) return;
    document.body.append(frame);
    const pages = await pagesOf(article, '[data-paper="sheet"]', frame);
    if (isWanted) onCounted(pages);
  };
  count()
    .catch((cause: unknown) => console.info('The contents stay without page numbers.', cause))
    .finally(() => frame.remove());
  return () => {
    isWanted = false;
    frame.remove();
  };
}
