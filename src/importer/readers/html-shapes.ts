import type { Element, ElementContent, Nodes as HastNodes, Root } from 'hast';
import { lettersOf } from '../blocks/conservation.ts';
import type { Aside, AsideReason } from '../blocks/read-blocks.ts';

const MARKUP = new Set([
  'script',
  'style',
  'template',
  'svg',
  'iframe',
  'object',
  'video',
  'audio',
  'canvas',
  'math',
  'select',
  'datalist',
  'textarea',
  'noembed',
  'noframes',
  'rp',
  'rt',
  'frameset',
  'dialog',
  'button',
]);

const UNREAD: Readonly<Record<string, AsideReason>> = {
  title: 'métadonnées',
  nav: 'sommaire',
  header: 'en-tête ou pied de page',
  footer: 'en-tête ou pied de page',
};

/** Why an element is set aside; undefined for one that is part of the page's text. */
export function unreadReason(node: Element): AsideReason | undefined {
  const { tagName, properties } = node;
  const style = String(properties.style ?? '');
  if ((properties.hidden !== undefined && properties.hidden !== false) || HIDING.test(style))
    return 'texte masqué';
  if (/mso-list:\s*ignore/iu.test(style)) return 'balisage';
  if (isMailing(node) || isControls(node) || isLinks(node) || isTurn(node)) return 'en-tête ou pied de page';
  if ((tagName === 'header' || tagName === 'footer') && holdsDeep(node, ...HEADINGS)) return undefined;
  return MARKUP.has(tagName) ? 'balisage' : UNREAD[tagName];
}

const HIDING = /(?:^|;)\s*(?:display:\s*none|mso-hide:\s*all|visibility:\s*hidden)/iu;

const TURN = /^(?:p|a|summary|span|h[1-6])$/u;
const TURNS = /^\W*(?:lire (?:la suite|plus)|voir plus|(?:retour )?(?:en )?haut(?: de (?:la )?page)?)\W*$/iu;

/** « Lire la suite », « Haut de page »: of the page, not of what it says. */
const isTurn = (node: Element) => TURN.test(node.tagName) && TURNS.test(textOf(node));

const MAILING =
  /(?:se|vous) d[ée]s(?:inscrire|abonner)|lien de d[ée]s(?:inscription|abonnement)|unsubscribe|dans (?:votre|un|le) navigateur/iu;

/** The lines of a newsletter about itself: how to unsubscribe, or to read it in the browser. */
function isMailing(element: Element): boolean {
  if (!/^(?:p|div|td|center)$/u.test(element.tagName)) return false;
  const text = textOf(element);
  const isShort = text.length < 400 && !holdsDeep(element, ...HEADINGS);
  return isShort && MAILING.test(text) && holdsDeep(element, 'a');
}

const ROLES = /^(?:navigation|search|banner|contentinfo|dialog|alertdialog|toolbar|menu|menubar)$/u;

/** A form, or a list of nothing but links and buttons that act on the page. */
function isControls(element: Element): boolean {
  const { tagName, properties } = element;
  if (ROLES.test(String(properties.role ?? ''))) return !holdsDeep(element, 'h1');
  if (tagName === 'form') return !holdsDeep(element, 'h1') && textOf(element).length < LONGEST_FORM;
  if (tagName !== 'ul' && tagName !== 'ol') return false;
  const isActing = ({ tagName, properties }: Element) =>
    tagName === 'button' || /^(?:mailto:\?|javascript:)/iu.test(String(properties.href ?? ''));
  const links = linksIn(element);
  return links.some(isActing) && lettersIn(links) >= lettersIn([element]);
}

const LONGEST_FORM = 600;

const RELATED =
  /^\s*(?:(?:à )?(?:lire|voir|découvrir) aussi|(?:sur|dans) l[ea] même \p{L}+|articles? (?:liés?|similaires?|récents?|associés?))/iu;

/** « À lire aussi »: beside the text, half of it or more is links. */
function isLinks(element: Element): boolean {
  const { tagName, properties } = element;
  const isBeside = tagName === 'aside' || properties.role === 'complementary';
  if (!isBeside && !RELATED.test(textOf(element))) return false;
  return lettersIn(linksIn(element)) * 2 >= lettersIn([element]);
}

const linksIn = (node: Element) => elementsIn(node).flatMap((child) => find(child, isNamed('a', 'button')));

const lettersIn = (elements: readonly Element[]) => lettersOf(elements.map(textOf).join('')).length;

export function textOf(node: HastNodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const inside = node.children.map(textOf).join('');
  const more =
    node.type === 'element' && node.tagName === 'template' && node.content ? textOf(node.content) : '';
  return `${inside}${more}`;
}

/** Share of the letters of a page that its main region has at least. */
const LEAST_SHARE = 0.4;

/** In place: only the one `<main>` of a page, or the one `<article>` in it, or what holds all its long texts, is kept. */
export function keepMainRegion(tree: Root, aside: Aside[], isHeading: (words: string) => boolean): void {
  const body = find(tree, isNamed('body'))[0];
  if (body === undefined) return;
  withoutBeside(body, letters(body), aside, isHeading);
  const region = regionOf(body) ?? textRegion(body, isHeading);
  if (region === undefined || region === body) return;
  const [title] = find(region, isTitle).length > 0 ? [] : find(body, isTitle);
  if (title !== undefined) {
    withoutElement(body, title);
    region.children.unshift(title);
  }
  prune(body, region, aside);
}

function regionOf(body: Element): Element | undefined {
  const mains = find(body, (element) => element.tagName === 'main' || element.properties.role === 'main');
  if (mains.length > 1) return body;
  const [main] = mains;
  const within = main ?? body;
  const [article, other] = find(within, isNamed('article'));
  const isWhole = (each: Element) => letters(each) >= letters(body) * LEAST_SHARE;
  const holdsTitle = article !== undefined && find(article, isTitle).length === find(within, isTitle).length;
  if (article !== undefined && other === undefined && holdsTitle && isWhole(article)) return article;
  return main !== undefined && isWhole(main) ? main : main && body;
}

const BESIDE =
  /^(?:comments?|commentaires?|forum|respond|share|sharing|partager?|social|sociaux|related|similaires|cookies?|consent|rgpd|gdpr|tarteaucitron|sidebar|breadcrumbs?|pagination)$/iu;
const PAGER = /^\s*(?:[←→«»‹›]\s*)?(?:articles?|pages?) (?:précédent|suivant)|^\s*[←→‹›]|[→›]\s*$/iu;

/** In place: share bars, related pages, comments, consent notices, by the names that publishing systems give them. */
function withoutBeside(
  node: Element,
  total: number,
  aside: Aside[],
  isHeading: (words: string) => boolean,
): void {
  node.children = node.children.filter((child) => {
    if (child.type !== 'element') return true;
    const names = [child.properties.className ?? [], child.properties.id ?? []].flat();
    const isNamedBeside = names
      .map(String)
      .some((name) => name === 'widget' || name.split(/[-_]/u).some((word) => BESIDE.test(word)));
    const isPager = child.tagName === 'a' && PAGER.test(textOf(child));
    const isContent = (each: Element) => each.tagName === 'h1' || isPart(each, isHeading);
    const isSmall = () => letters(child) * 2 < total && find(child, isContent).length === 0;
    if (!(isPager || (isNamedBeside && isSmall()))) {
      withoutBeside(child, total, aside, isHeading);
      return true;
    }
    aside.push({ reason: 'en-tête ou pied de page', text: textOf(child) });
    return false;
  });
}

const isPart = (element: Element, isHeading: (words: string) => boolean) =>
  HEADINGS.includes(element.tagName) && isHeading(textOf(element));

const LONG_TEXT = 100;

/** The innermost element that holds every long paragraph and every heading of a part. */
function textRegion(body: Element, isHeading: (words: string) => boolean): Element | undefined {
  const isText = (element: Element) =>
    isPart(element, isHeading) ||
    (/^(?:p|li|blockquote|td)$/u.test(element.tagName) &&
      letters(element) - lettersIn(linksIn(element)) >= LONG_TEXT);
  const texts = find(body, isText).length;
  if (texts < 2) return undefined;
  let region = body;
  for (let next: Element | undefined = body; next; ) {
    region = next;
    next = elementsIn(region).find((child) => !isText(child) && find(child, isText).length === texts);
  }
  return letters(region) >= letters(body) * LEAST_SHARE ? region : undefined;
}

function withoutElement(node: Element, element: Element): void {
  node.children = node.children.filter((child) => child !== element);
  for (const child of elementsIn(node)) withoutElement(child, element);
}

function prune(node: Element, region: Element, aside: Aside[]): void {
  node.children = node.children.filter((child) => {
    if (child === region || child.type === 'comment') return true;
    if (child.type === 'element' && find(child, (each) => each === region).length > 0) {
      prune(child, region, aside);
      return true;
    }
    const reason = child.type === 'element' ? unreadReason(child) : undefined;
    aside.push({ reason: reason ?? 'en-tête ou pied de page', text: textOf(child) });
    return false;
  });
}

/** An `<h1>`, but for the name of the site, which links to its home page. */
function isTitle(element: Element): boolean {
  if (element.tagName !== 'h1') return false;
  const links = find(element, isNamed('a'));
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
export function find(node: Root | Element, isAsked: (element: Element) => boolean): Element[] {
  if (node.type === 'element' && isAsked(node)) return [node];
  return elementsIn(node).flatMap((child) => find(child, isAsked));
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const BLOCKS = [
  'address',
  'article',
  'aside',
  'blockquote',
  'center',
  'div',
  'dl',
  'figure',
  'hr',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'ul',
  ...HEADINGS,
];

/** The cells of a table used for layout, as in newsletters and boxes; null for a real table. */
export function layoutCells(table: Element): Element[] | null {
  if (table.tagName !== 'table' || !isLayout(table)) return null;
  return cellsOf(table).map((cell) => {
    const isFlow = holdsDeep(cell, ...BLOCKS);
    const { style } = cell.properties;
    return { ...cell, tagName: isFlow ? 'div' : 'p', properties: style === undefined ? {} : { style } };
  });
}

function isLayout(table: Element): boolean {
  const { role, width, border, cellPadding, cellSpacing } = table.properties;
  if (role === 'presentation' || role === 'none') return true;
  const cells = cellsOf(table);
  if (cells.some(({ tagName }) => tagName === 'th')) return false;
  if (cells.some((cell) => holdsDeep(cell, ...HEADINGS))) return true;
  const isSized =
    [width, cellPadding, cellSpacing].some((each) => each !== undefined) || Number(border) === 0;
  if (isSized && cells.some((cell) => holdsDeep(cell, 'table'))) return true;
  return cells.length === 1;
}

const cellsOf = (table: Element): Element[] =>
  elementsIn(table).flatMap((part) => find(part, isNamed('td', 'th', 'table')).filter(isNamed('td', 'th')));

const holdsDeep = (node: Element, ...names: string[]): boolean =>
  elementsIn(node).some((child) => find(child, isNamed(...names)).length > 0);

const elementsIn = ({ children }: Root | Element): Element[] =>
  children.flatMap((child) => (child.type === 'element' ? [child] : []));

const NUMERAL = /^\s*[+±−-]?\s*\d/u;
const FLOW = ['ul', 'ol', 'table', 'blockquote', 'figure', 'dl', 'section'];

/** Descriptions and signed quotations as paragraphs, whose words say what the layout says; undefined for other elements. */
export function reshaped(element: Element): ElementContent[] | undefined {
  if (element.tagName === 'dl') return descriptions(element);
  if (element.tagName === 'figure' && holds(element, 'blockquote')) return signed(element, 'figcaption');
  const caption = ['footer', 'cite'].find((name) => holds(element, name));
  if (element.tagName !== 'blockquote' || caption === undefined) return undefined;
  return [{ ...element, children: signed(element, caption) }];
}

/** In place: among cards of one kind, a short line above the heading of one goes below it. */
export function headingsFirst(node: Root | Element): void {
  const cards = elementsIn(node);
  for (const card of cards) {
    headingsFirst(card);
    const at = card.children.findIndex((child) => isNamed(...HEADINGS)(child));
    const above = card.children.slice(0, Math.max(0, at)).map(textOf).join('').trim();
    const isOne = (other: Element) => isNamed(card.tagName)(other) && classOf(other) === classOf(card);
    const isKicker = above !== '' && above.length <= LONGEST_KICKER && !/[.!?:;]$/u.test(above);
    if (isKicker && cards.filter(isOne).length > 1) card.children.unshift(...card.children.splice(at, 1));
  }
}

const classOf = ({ properties }: Element) => String(properties.className);
const LONGEST_KICKER = 60;

/** In place: the summary of what a reader unfolds becomes its heading. Returns the depth of the last heading. */
export function summariesAsHeadings(node: Root | Element, depth = 0): number {
  let last = depth;
  for (const child of elementsIn(node)) {
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
  const terms = parts.filter((part) => part.type === 'element');
  if (terms.some((part) => !/^d[dt]$/u.test(part.tagName) || holdsDeep(part, ...FLOW))) return undefined;
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

function separator(before: Element): string {
  if (before.children.length > 1) return ', ';
  return NUMERAL.test(textOf(before)) ? ' ' : ' : ';
}

const paragraph = (words: ElementContent[], isFigure: boolean): Element =>
  element('p', [element(isFigure ? 'strong' : 'span', words)]);

const inline = (node: ElementContent): ElementContent[] =>
  node.type === 'element' && /^(?:p|div)$/u.test(node.tagName) ? node.children : [node];

/** The caption of a quotation is its author. */
function signed(quotation: Element, caption: string): ElementContent[] {
  const isCaption = isNamed(caption);
  const captions = quotation.children.filter(isCaption).map((child): Element => {
    const words = child.children.flatMap(inline);
    const dash = /^\s*[-–—]/u.test(textOf(child)) ? [] : [text('— ')];
    return element('p', [...dash, ...words]);
  });
  return [...quotation.children.filter((child) => !isCaption(child)), ...captions];
}

const text = (value: string): ElementContent => ({ type: 'text', value });

export function element(
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children };
}

const holds = ({ children }: Element, name: string): boolean => children.some(isNamed(name));

export const isNamed =
  (...names: string[]) =>
  (node: ElementContent): node is Element =>
    node.type === 'element' && names.includes(node.tagName);
