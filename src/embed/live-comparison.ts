import { askedView, DERIVED_ROOT, EMBED_ROOT } from '../address/embed-addresses.ts';
import { element, newTab } from './card.ts';
import { comparedViews } from './compared-views.ts';
import { readDerived } from './read-derived.ts';

/** CSS pixels of the longest side of the largest outline. */
const LARGEST = 120;

interface Compared {
  readonly page: ParentNode;
  /** Of the page of the atlas that shows the same in full. */
  readonly whole: string;
}

/** Where hosts lead what is no view. */
const ELSEWHERE = [EMBED_ROOT, DERIVED_ROOT];

async function viewAt(root: string, path: string): Promise<Compared | null> {
  const response = await fetch(root + path.slice(1)).catch(() => null);
  const page = response?.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : null;
  if (page && !ELSEWHERE.includes(page.body.dataset.address ?? ''))
    return { page, whole: page.querySelector('footer a')?.getAttribute('href') ?? '' };
  const view = askedView(`?de=${path.slice(EMBED_ROOT.length, -1)}`);
  const read = view && (await readDerived(root, view));
  if (!read?.found) return null;
  const { header, map, beside } = read.found;
  const made = new DocumentFragment();
  made.append(...(header ? [header] : []), ...map, beside);
  return { page: made, whole: read.address };
}

/** Width and height of the drawing in kilometres; none of a sheet's. */
function sideOf({ page }: Compared): number {
  const [, , width = 1, height = 1] = (page.querySelector('.drawing')?.getAttribute('viewBox') ?? '')
    .split(' ')
    .map(Number);
  const across = Number(page.querySelector<HTMLElement>('dl')?.dataset.kilometres ?? 0);
  return across * Math.max(1, height / width);
}

function outlineOf(view: Compared, largest: number): Node[] {
  const subject = view.page.querySelector('.subject');
  const drawing = view.page.querySelector('.drawing');
  if (!subject || !drawing || sideOf(view) === 0) return [];
  for (const other of [...drawing.children]) if (other !== subject) other.remove();
  const side = (LARGEST * sideOf(view)) / largest;
  drawing.setAttribute('class', 'outline');
  drawing.setAttribute('width', String(side));
  drawing.setAttribute('height', String(side));
  drawing.setAttribute('aria-hidden', 'true');
  return [element('div', { class: 'room' }, document.adoptNode(drawing))];
}

function territoryColumn(view: Compared, largest: number): HTMLElement {
  const { page } = view;
  const facts = page.querySelector('dl');
  facts?.removeAttribute('hidden');
  const sheets = [...page.querySelectorAll('.list > [data-sheet] > a')];
  const items = sheets.map((link) =>
    element(
      'li',
      {},
      element(
        'a',
        { href: link.getAttribute('href') ?? '' },
        link.querySelector('.title')?.textContent ?? '',
        newTab(),
      ),
    ),
  );
  return element(
    'section',
    {},
    element(
      'h2',
      {},
      element('a', { href: view.whole }, page.querySelector('h1')?.textContent ?? '', newTab()),
    ),
    ...outlineOf(view, largest),
    ...(facts ? [document.adoptNode(facts)] : []),
    element('p', {}, page.querySelector('header p')?.textContent ?? ''),
    element('ul', {}, ...items),
  );
}

function sheetColumn({ page }: Compared): HTMLElement {
  const article = page.querySelector('article');
  const title = article?.querySelector('h1');
  title?.replaceWith(element('h2', {}, title.textContent));
  return element('section', {}, ...(article ? document.adoptNode(article).childNodes : []));
}

const ALL_LACK =
  'Cette comparaison n’a pas pu être chargée. Le lien ci-dessous l’ouvre dans la carte entière.';
const SOME_LACK =
  'Tout ce qui est comparé n’est pas montré ici. Le lien ci-dessous ouvre la comparaison dans la carte entière.';

/** Reads the views of what the address compares, and sets them side by side. */
export async function liveComparison(main: HTMLElement): Promise<void> {
  const root = main.dataset.root ?? '/';
  const footer = document.querySelector<HTMLAnchorElement>('footer a');
  const views = comparedViews(location.search);
  if (footer && views.length > 0) footer.search = location.search;
  const read = await Promise.all(views.map((path) => viewAt(root, path)));
  const found = read.flatMap((view) => view ?? []);
  const largest = Math.max(1, ...found.map(sideOf));
  const columns = found.map((view) =>
    view.page.querySelector('article') ? sheetColumn(view) : territoryColumn(view, largest),
  );
  const names = found.map(({ page }) => page.querySelector('header h1')?.textContent ?? '').filter(Boolean);
  const heading = document.querySelector('h1');
  if (heading && names.length > 1) heading.textContent = new Intl.ListFormat('fr').format(names);
  const isWhole = columns.length > 0 && found.length === views.length;
  const lacks = columns.length > 0 ? SOME_LACK : ALL_LACK;
  main.replaceChildren(...columns, ...(isWhole ? [] : [element('p', {}, lacks)]));
}
