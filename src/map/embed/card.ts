import { sheetCount } from '../../core/text/french-numbers.ts';
import { htmlElement } from '../../ui/make-element.ts';
import mark from '../outline/LevelMark.module.css';

const NEW_TAB = ' (nouvel onglet)';

type Child = Node | string;

const listed = () => [...document.querySelectorAll<HTMLElement>('.list > [data-sheet]')];

const words = (node: Element | null | undefined, name: string) =>
  (node?.getAttribute(name) ?? '').split(' ').filter(Boolean);

/** The listed sheets that a marker, a territory or a line of the list stands for. */
export function sheetsAt(node: Element): HTMLElement[] {
  const ids = [...words(node, 'data-sheets'), ...words(node, 'data-sheet')];
  const own = node.closest('[data-sheet]');
  const key = node.getAttribute('data-territory');
  if (own?.matches('li')) ids.push(...words(own, 'data-sheet'));
  if (ids.length > 0) return listed().filter((one) => ids.includes(one.dataset.sheet ?? ''));
  return listed().filter((one) => key !== null && words(one, 'data-within').includes(key));
}

const heading = (...children: Child[]) => htmlElement('h2', { id: 'resume', tabindex: '-1' }, ...children);

const newTab = () => htmlElement('span', { class: 'visually-hidden' }, NEW_TAB);

const textOf = (node: Element, selector: string) => node.querySelector(selector)?.textContent ?? '';

function aboutSheet(line: HTMLElement): Child[] {
  const summary = line.querySelector('p');
  const sign = line.querySelector(`.${mark.mark}`)?.cloneNode(true);
  const kicker = [textOf(line, '.where'), summary?.dataset.themes ?? ''].filter(Boolean).join(' · ');
  return [
    htmlElement('p', { class: 'kicker' }, ...(sign ? [sign] : []), kicker),
    heading(textOf(line, '.title')),
    htmlElement('p', {}, summary?.textContent?.trim() ?? ''),
    htmlElement('a', { class: 'main', href: line.querySelector('a')?.href ?? '' }, 'Lire la fiche', newTab()),
  ];
}

function aboutTerritory(name: string, href: string, lines: readonly HTMLElement[]): Child[] {
  const items = lines.map((line) =>
    htmlElement(
      'li',
      { 'data-sheet': line.dataset.sheet ?? '' },
      htmlElement('a', { href: line.querySelector('a')?.href ?? '', role: 'button' }, textOf(line, '.title')),
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

/** What is known of the place or the sheet that a link of the page stands for. */
export function cardOf(link: HTMLElement | SVGElement): Child[] {
  const lines = sheetsAt(link);
  const [first, ...others] = lines;
  const isSheet = link.matches('.marks a, .area[data-sheet], [data-sheet] *');
  if (first && others.length === 0 && isSheet) return aboutSheet(first);
  const name = link.getAttribute('aria-label') ?? '';
  return aboutTerritory(name.replace(/, [\d\s]+fiches?$/u, ''), link.getAttribute('href') ?? '', lines);
}
