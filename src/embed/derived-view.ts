import type { DerivableView } from '../address/embed-addresses.ts';
import { isLevel, type Level } from '../domain/territory/level.ts';
import mark from '../outline/LevelMark.module.css';
import { LEVEL_SHAPES } from '../outline/level-shapes.ts';
import { svgShape } from '../static-map/svg-shape.ts';
import { sheetCount } from '../text/french-numbers.ts';
import { element, newTab } from './card.ts';
import { MOST_FIGURES, MOST_LISTED } from './embedded-page.ts';

/** What the view of a page of the atlas is made of; its parts are of this document. */
export interface DerivedView {
  readonly title: string;
  /** Null where the part beside the map has the title. */
  readonly header: HTMLElement | null;
  /** The drawn map, and whom its data are from. */
  readonly map: readonly Element[];
  readonly beside: HTMLElement;
}

const textOf = (node: Element | null | undefined) => node?.textContent?.trim() ?? '';

const linksTo = (place: ParentNode, folder: string) => [
  ...place.querySelectorAll<HTMLAnchorElement>(`a[href*="/${folder}/"]`),
];

const SAFE_LINK = /^(?:#|\/(?!\/))/u;

/** Without what could run, or lead away from the atlas. */
function adopted(part: Element): Element {
  const copy = document.importNode(part, true);
  for (const node of [copy, ...copy.querySelectorAll('*')]) {
    if (node.matches('script, style, foreignObject')) node.remove();
    for (const { name, value } of [...node.attributes])
      if (name.startsWith('on') || (name.endsWith('href') && !SAFE_LINK.test(value)))
        node.removeAttribute(name);
  }
  return copy;
}

function mapOf(page: Document, isShown: (sheets: readonly string[], territory: string) => boolean) {
  const parts = [...page.querySelectorAll('#carte-fixe .frame, #carte-fixe .credit')].map(adopted);
  for (const link of parts.flatMap((part) => [...part.querySelectorAll<SVGAElement>('.marks a')])) {
    const { sheets, territory = '' } = link.dataset;
    if (!isShown(sheets?.split(' ') ?? [], territory)) link.closest('svg')?.remove();
  }
  return parts;
}

const AND = new Intl.ListFormat('fr');

const levelIn = (link: Element | undefined): Level => {
  const level = /\/territoires\/([a-z]+)\//u.exec(link?.getAttribute('href') ?? '')?.[1] ?? '';
  return isLevel(level) ? level : 'commune';
};

const signOf = (level: Level, theme: string, icon: string) =>
  svgShape(
    'svg',
    {
      class: mark.mark ?? '',
      ...{ width: 36, height: 36, viewBox: '-18 -18 36 36', 'aria-hidden': 'true', 'data-theme': theme },
    },
    svgShape('path', { class: mark.shape ?? '', d: LEVEL_SHAPES[level] }),
    svgShape('path', { class: mark.icon ?? '', transform: 'scale(.7083)translate(-12-12)', d: icon }),
  );

/** Where it is and its first theme. */
function kickerOf(page: Document): HTMLElement[] {
  const head = page.querySelector('[data-paper="head"]');
  const [place] = head ? linksTo(head, 'territoires').filter((link) => !link.closest('nav')) : [];
  const places = [...(place?.parentElement?.children ?? [])].map(textOf);
  const icon = head?.querySelector('li > svg path');
  const theme = page.querySelector<HTMLElement>('[data-page="sheet"]')?.dataset.theme;
  const told = [AND.format(places), textOf(icon?.closest('li'))].filter(Boolean).join(' · ');
  const sign = icon && theme ? [signOf(levelIn(place), theme, icon.getAttribute('d') ?? '')] : [];
  return told === '' ? [] : [element('p', { class: 'kicker' }, ...sign, told)];
}

/** With the numeral set apart where the words say it, else before them. */
function figuresOf(page: Document): HTMLElement[] {
  const lines = [...page.querySelectorAll('[data-kind="figures"] ul[aria-label] > li')];
  const items = lines.flatMap(({ children: [first, second] }) => {
    if (!first || !second) return [];
    const [numeral, words] = [textOf(first), textOf(second)];
    const at = words.indexOf(numeral);
    const [before, after] = at < 0 ? ['', words] : [words.slice(0, at), words.slice(at + numeral.length)];
    return [element('li', {}, before, element('strong', {}, numeral), ` ${after.trimStart()}`)];
  });
  if (items.length === 0) return [];
  return [
    element('ul', { class: 'figures', 'aria-label': 'Chiffres clés' }, ...items.slice(0, MOST_FIGURES)),
  ];
}

function sheetView(page: Document, id: string, title: string, address: string): DerivedView {
  const summary = page.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
  const beside = element(
    'article',
    {},
    ...kickerOf(page),
    element('h1', {}, title),
    element('p', {}, summary),
    ...figuresOf(page),
    element('a', { class: 'main', href: address }, 'Lire la fiche', newTab()),
  );
  return { title, header: null, map: mapOf(page, (sheets) => sheets.includes(id)), beside };
}

const idIn = (link: Element) => /\/fiches\/([^/]+)\/$/u.exec(link.getAttribute('href') ?? '')?.[1] ?? '';

/** By id, each with the link to it. Where the page says which sheets are its own the others are left out. */
function listedOn(page: Document): ReadonlyMap<string, HTMLAnchorElement> {
  const own = [...page.querySelectorAll('main [data-part="sheets"]')];
  const places = own.length > 0 ? own : [...page.querySelectorAll('main')];
  const found = new Map<string, HTMLAnchorElement>();
  for (const link of places.flatMap((place) => linksTo(place, 'fiches'))) {
    const id = idIn(link);
    if (id !== '' && !found.has(id)) found.set(id, link);
  }
  return found;
}

function listedSheet(id: string, link: HTMLAnchorElement, name: string): HTMLElement {
  const hint = textOf(link.querySelector('span > span'));
  const title = textOf(link).slice(hint.length).trim();
  const signs = [...link.querySelectorAll('svg')].map(adopted);
  const words = element(
    'span',
    {},
    element('span', { class: 'title' }, title),
    // Its kind comes last in the page.
    element('span', { class: 'where' }, hint.replace(/ · [^·]*$/u, '') || name),
    newTab(),
  );
  const href = link.getAttribute('href') ?? '';
  return element('li', { 'data-sheet': id }, element('a', { href }, ...signs, words));
}

function territoryView(page: Document, key: string, name: string): DerivedView | null {
  const sheets = listedOn(page);
  if (sheets.size === 0) return null;
  const isCut = page.querySelector('main a[href*="/liste-"]') !== null;
  const rest = sheets.size - MOST_LISTED.few;
  const more = isCut ? 'd’autres' : rest > 0 ? `${rest} autres` : '';
  const items = [...sheets].slice(0, MOST_LISTED.few).map(([id, link]) => listedSheet(id, link, name));
  const beside = element('ul', { class: 'list', 'aria-label': 'Fiches' }, ...items);
  if (more) beside.append(element('li', { class: 'more' }, `Et ${more} dans la carte entière.`));
  const count = isCut ? [] : [element('p', {}, sheetCount(sheets.size))];
  const isShown = (own: readonly string[], territory: string) =>
    own.length > 0 ? own.some((id) => sheets.has(id)) : territory === key;
  return {
    title: name,
    header: element('header', {}, element('h1', {}, name), ...count),
    map: mapOf(page, isShown),
    beside,
  };
}

/**
 * The same view as has a page of its own elsewhere. `address`: of the page of the atlas that it is made of. Null where that
 * is the page of an unknown address, or of a territory without sheets.
 */
export function derivedFrom(page: Document, view: DerivableView, address: string): DerivedView | null {
  const heading = page.querySelector('main h1');
  if (!heading || heading.closest('[role="alert"]')) return null;
  const title = textOf(heading);
  if (view.kind === 'sheet') return sheetView(page, view.id, title, address);
  return territoryView(page, `${view.level}:${view.code}`, title);
}
