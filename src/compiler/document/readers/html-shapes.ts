import type { Element, ElementContent, Root } from 'hast';
import { textOf } from './hast-text.ts';

const NUMERAL = /^\s*[+±−-]?\s*\d/u;
const FLOW = new Set(['ul', 'ol', 'table', 'blockquote', 'figure', 'dl', 'section']);

/** What a page says by the place of its elements, as paragraphs say it; undefined for other elements. */
export function reshaped(element: Element): ElementContent[] | undefined {
  if (element.tagName === 'dl') return descriptions(element);
  if (element.tagName === 'figure' && holds(element, 'blockquote')) return signed(element, 'figcaption');
  if (element.tagName === 'blockquote') {
    const caption = ['footer', 'cite'].find((name) => holds(element, name));
    return caption === undefined ? undefined : [{ ...element, children: signed(element, caption) }];
  }
  return undefined;
}

/** In place: what a reader unfolds stands under a heading. Returns the depth of the last heading. */
export function summariesAsHeadings(node: Root | Element, depth = 0): number {
  let last = depth;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const [, level] = /^h([1-6])$/u.exec(child.tagName) ?? [];
    if (level !== undefined) last = Number(level);
    else if (child.tagName === 'details') summariesAsHeadings(child, last);
    else if (child.tagName !== 'summary') last = summariesAsHeadings(child, last);
    else if (summariesAsHeadings(child) === 0) child.tagName = `h${Math.min(6, last + 1)}`;
  }
  return last;
}

/** « **6 emplois** créés », or « Territoire : Brest ». */
function descriptions(list: Element): ElementContent[] | undefined {
  const parts = list.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'div' ? child.children : [child],
  );
  const terms = parts.filter((part): part is Element => part.type === 'element');
  if (terms.some((part) => !/^d[dt]$/u.test(part.tagName) || holdsFlow(part))) return undefined;
  const paragraphs: Element[] = [];
  for (const part of terms) {
    const last = paragraphs.at(-1);
    const words = part.children.flatMap(inline);
    if (part.tagName === 'dt') paragraphs.push(paragraph(words, NUMERAL.test(textOf(part))));
    else if (last === undefined) paragraphs.push({ ...part, tagName: 'p', children: words });
    else last.children.push(text(/[:\s]$/u.test(textOf(last)) ? ' ' : separator(last)), ...words);
  }
  return paragraphs;
}

function separator(told: Element): string {
  if (told.children.length > 1) return ', ';
  return NUMERAL.test(textOf(told)) ? ' ' : ' : ';
}

function paragraph(words: ElementContent[], isFigure: boolean): Element {
  const strong: Element = { type: 'element', tagName: 'strong', properties: {}, children: words };
  const label: Element = { type: 'element', tagName: 'span', properties: {}, children: words };
  return { type: 'element', tagName: 'p', properties: {}, children: [isFigure ? strong : label] };
}

function inline(node: ElementContent): ElementContent[] {
  return node.type === 'element' && /^(?:p|div)$/u.test(node.tagName) ? node.children : [node];
}

/** The caption of a quotation is its author. */
function signed(element: Element, caption: string): ElementContent[] {
  const isCaption = (child: ElementContent): child is Element =>
    child.type === 'element' && child.tagName === caption;
  const captions = element.children.filter(isCaption).map((child): Element => {
    const words = child.children.flatMap(inline);
    const dash = /^\s*[-–—]/u.test(textOf(child)) ? [] : [text('— ')];
    return { type: 'element', tagName: 'p', properties: {}, children: [...dash, ...words] };
  });
  return [...element.children.filter((child) => !isCaption(child)), ...captions];
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function holds({ children }: Element, name: string): boolean {
  return children.some((child) => child.type === 'element' && child.tagName === name);
}

function holdsFlow(element: Element): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (FLOW.has(child.tagName) || holdsFlow(child)),
  );
}
