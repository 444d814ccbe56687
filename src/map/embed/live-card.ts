import { sheetCount } from '../../core/text/french-numbers.ts';
import { htmlElement } from '../../ui/make-element.ts';
import mark from '../outline/LevelMark.module.css';

type Child = Node | string;

const listed = () => [...document.querySelectorAll<HTMLElement>('.list > [data-sheet]')];

const words = (node: Element | null | undefined, name: string) =>
  (node?.getAttribute(name) ?? '').split(' ').filter(Boolean);

const idsOf = (node: Element) => [...words(node, 'data-sheets'), ...words(node, 'data-sheet')];

/** The listed sheets of a marker, a territory or a line of the list. */
function sheetsAt(node: Element): HTMLElement[] {
  const ids = idsOf(node);
  const line = node.closest('[data-sheet]');
  const key = node.getAttribute('data-territory');
  if (line?.matches('li')) ids.push(...words(line, 'data-sheet'));
  if (ids.length > 0) return listed().filter(({ dataset }) => ids.includes(dataset.sheet ?? ''));
  return listed().filter((line) => key !== null && words(line, 'data-within').includes(key));
}

const heading = (...children: Child[]) =>
  htmlElement('h2', { id: 'resume', class: 'title', tabindex: '-1' }, ...children);

const newTab = () => htmlElement('span', { class: 'visually-hidden' }, ' (nouvel onglet)');

const textOf = (node: Element, selector: string) => node.querySelector(selector)?.textContent ?? '';

function aboutSheet(line: HTMLElement): Child[] {
  const summary = line.querySelector('p');
  const sign = line.querySelector(`.${mark.mark}`)?.cloneNode(true);
  const kicker = [textOf(line, '.where'), summary?.dataset.themes ?? ''].filter(Boolean).join(' · ');
  return [
    htmlElement('p', { class: 'kicker row small soft' }, ...(sign ? [sign] : []), kicker),
    heading(textOf(line, '.name')),
    htmlElement('p', {}, summary?.textContent?.trim() ?? ''),
    htmlElement(
      'a',
      { class: 'main target strong', href: line.querySelector('a')?.href ?? '' },
      'Lire la fiche',
      newTab(),
    ),
  ];
}

function aboutTerritory(name: string, href: string, lines: readonly HTMLElement[]): Child[] {
  const items = lines.map((line) =>
    htmlElement(
      'li',
      { 'data-sheet': line.dataset.sheet ?? '' },
      htmlElement(
        'a',
        { href: line.querySelector('a')?.href ?? '', role: 'button', class: 'target' },
        textOf(line, '.name'),
      ),
    ),
  );
  const many = sheetCount(lines.length);
  return [
    heading(name),
    htmlElement('p', {}, lines.length === 0 ? 'Aucune fiche ici pour l’instant.' : many),
    htmlElement('ul', {}, ...items),
    htmlElement('a', { href }, 'Voir ce territoire dans la carte', newTab()),
  ];
}

/** What is known of the place or the sheet that a link of the page leads to. */
function cardOf(link: HTMLElement | SVGElement): Child[] {
  const lines = sheetsAt(link);
  const [first, ...others] = lines;
  const isSheet = link.matches('.marks a, .area[data-sheet], [data-sheet] *');
  if (first && others.length === 0 && isSheet) return aboutSheet(first);
  const name = link.getAttribute('aria-label') ?? '';
  return aboutTerritory(name.replace(/, [\d\s]+fiches?$/u, ''), link.getAttribute('href') ?? '', lines);
}

type Link = HTMLElement | SVGElement;

const OPENERS = '.static-map a, .list a, .summary li a';

function openerAt(event: Event): Link | null {
  const { target } = event;
  const link = target instanceof Element ? target.closest(OPENERS) : null;
  return link instanceof HTMLElement || link instanceof SVGElement ? link : null;
}

/** For the link under the pointer: its marker, its line and its territory are highlighted together. */
function highlight(event: Event): void {
  const link = openerAt(event);
  const ids = link ? sheetsAt(link).map((line) => line.dataset.sheet ?? '') : [];
  for (const node of document.querySelectorAll('.marks a, .list > li')) {
    const isHovered = ids.length < 4 && idsOf(node).some((id) => ids.includes(id));
    node.toggleAttribute('data-hovered', isHovered);
  }
}

const withModifier = ({ ctrlKey, metaKey, shiftKey, button }: MouseEvent) =>
  ctrlKey || metaKey || shiftKey || button !== 0;

/** What a link leads to is summed up first; from the summary it opens in the atlas, in a tab of its own. */
export function liveCard(card: HTMLElement): void {
  const about = card.querySelector('.about');
  let opener: Link | null = null;
  const links = document.querySelectorAll('.static-map a, .list a');
  for (const link of links) link.setAttribute('role', 'button');
  for (const note of document.querySelectorAll('.list .new-tab')) note.remove();
  const close = () => {
    if (card.hidden) return;
    card.hidden = true;
    opener?.removeAttribute('data-selected');
    opener?.focus();
  };
  const open = (link: Link) => {
    const content = cardOf(link);
    if (!card.contains(link)) {
      opener?.removeAttribute('data-selected');
      opener = link;
      link.setAttribute('data-selected', '');
    }
    about?.replaceChildren(...content);
    card.hidden = false;
    card.scrollTop = 0;
    card.querySelector('h2')?.focus();
  };
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('.close')) close();
    const link = openerAt(event);
    if (!link || withModifier(event)) return;
    event.preventDefault();
    open(link);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    const link = event.key === ' ' ? openerAt(event) : null;
    if (!link) return;
    event.preventDefault();
    open(link);
  });
  for (const event of ['pointerover', 'focusin']) document.addEventListener(event, highlight);
}
