import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { Aside } from '../read-blocks.ts';
import { textOf } from './html-shapes.ts';

const CALL = /^\s*[[(]?(?:\d{1,3}|[*†ivx]{1,5})?[\])]?\s*$/u;
const BLOCKS = new Set(['li', 'p', 'div', 'aside', 'dd', 'td', 'note-text']);

interface Found {
  readonly element: Element;
  readonly parents: readonly (Root | Element)[];
}

/** In place: a link to a passage that links back is the call of a note, whoever wrote the page. */
export function takeHtmlNotes(tree: Root, aside: Aside[]): void {
  const links: Found[] = [];
  const targets = new Map<string, Found>();
  walk(tree, [], (found) => {
    const { id, name, href } = found.element.properties;
    for (const key of [id, name]) if (typeof key === 'string') targets.set(key, found);
    if (found.element.tagName === 'a' && typeof href === 'string' && href.startsWith('#')) links.push(found);
  });
  const notes = new Map<Element, string>();
  for (const link of links) {
    const target = targets.get(targetOf(link.element));
    const block = target && blockOf(target);
    if (block === undefined || !isCall(link, block)) continue;
    const label = notes.get(block.element) ?? String(notes.size + 1);
    notes.set(block.element, label);
    setAside(link.element, aside);
    link.element.tagName = 'note-ref';
    link.element.properties = { label };
    link.element.children = [];
  }
  for (const [block, label] of notes) {
    withoutLinksBack(block, aside);
    const text: Element = {
      type: 'element',
      tagName: 'note-text',
      properties: { label },
      children: block.children,
    };
    block.children = [text];
    if (block.tagName === 'li' || block.tagName === 'p') block.tagName = 'div';
  }
  for (const { parents } of links) unwrapScript(parents);
}

function targetOf(link: Element): string {
  const href = String(link.properties.href ?? '').slice(1);
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

function isCall(link: Found, block: Found): boolean {
  if (link.element.tagName !== 'a' || !CALL.test(textOf(link.element))) return false;
  if (link.parents.includes(block.element)) return false;
  const own = [link.element.properties.id, link.element.properties.name].filter(
    (key) => typeof key === 'string',
  );
  const names = [
    ...own,
    ...link.parents.flatMap((parent) => (parent.type === 'element' ? [parent.properties.id] : [])),
  ];
  return linksIn(block.element).some((back) => names.includes(targetOf(back)));
}

function linksIn(node: Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'a' ? [child] : linksIn(child);
  });
}

function blockOf({ element, parents }: Found): Found | undefined {
  if (BLOCKS.has(element.tagName)) return { element, parents };
  const at = parents.findLastIndex((parent) => parent.type === 'element' && BLOCKS.has(parent.tagName));
  const block = parents[at];
  return block?.type === 'element' ? { element: block, parents: parents.slice(0, at) } : undefined;
}

function withoutLinksBack(block: Element, aside: Aside[]): void {
  block.children = block.children.filter((child) => {
    if (child.type !== 'element') return true;
    const isBack = child.tagName === 'a' && String(child.properties.href ?? '').startsWith('#');
    if (isBack && /^\s*(?:[[(]?\d{0,3}[\])]?|[↑↩⏎^*†]+)\s*$/u.test(textOf(child).replace(/\ufe0e/gu, ''))) {
      setAside(child, aside);
      return false;
    }
    withoutLinksBack(child, aside);
    return true;
  });
}

function setAside(element: Element, aside: Aside[]): void {
  const text = textOf(element).trim();
  if (text !== '') aside.push({ reason: 'balisage', text });
}

function unwrapScript(parents: readonly (Root | Element)[]): void {
  const parent = parents.at(-1);
  if (parent?.type !== 'element' || parent.tagName !== 'sup') return;
  if (
    parent.children.some((child: ElementContent) => child.type === 'element' && child.tagName === 'note-ref')
  ) {
    parent.tagName = 'span';
  }
}

function walk(node: Nodes, parents: readonly (Root | Element)[], each: (found: Found) => void): void {
  if (node.type !== 'root' && node.type !== 'element') return;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    each({ element: child, parents: [...parents, node] });
    walk(child, [...parents, node], each);
  }
}
