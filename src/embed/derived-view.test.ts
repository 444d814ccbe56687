// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { derivedFrom } from './derived-view.ts';

const SHEET = { kind: 'sheet', id: 'essai-12' } as const;
const COMMUNE = { kind: 'territory', level: 'commune', code: '29019' } as const;

const mark = (attributes: string, name: string) =>
  `<svg x="50%" y="50%"><a href="/atlas/fiches/x/" aria-label="${name}" ${attributes}></a></svg>`;

const map = (marks: string) =>
  `<section id="carte-fixe" class="static-map" aria-label="Carte simple de la France"><div class="frame"><svg class="drawing" viewBox="0 0 10 10"></svg><svg class="marks">${marks}</svg></div><p class="credit">IGN</p></section>`;

const page = (main: string, rest = '', head = '') =>
  new DOMParser().parseFromString(
    `<!doctype html><html lang="fr"><head><meta name="description" content="Un texte &lt;court&gt;."/>${head}</head><body><main>${main}</main>${rest}</body></html>`,
    'text/html',
  );

const HEAD = `<div data-paper="head"><nav><ol><li><a href="/atlas/territoires/region/53/">Bretagne</a></li></ol></nav>
  <div><a href="/atlas/territoires/commune/29019/">Brest</a><a href="/atlas/territoires/commune/29232/">Quimper</a></div>
  <h1>Un <em>essai</em></h1><ul><li><svg><path d="M1 2"></path></svg>Emploi</li><li><svg><path d="M3 4"></path></svg>Santé</li><li>Commune</li></ul></div>`;

const FIGURES = `<section data-kind="figures"><ul aria-label="Chiffres clés">
  <li><span aria-hidden="true">12 %</span><span>plus de <strong>12 %</strong> d’économies</span></li>
  <li><span>une ligne sans chiffre</span></li>
  <li><span>20</span><span> <strong>personnes</strong> aidées</span></li>
  <li><span>3</span><span> lieux</span></li><li><span>4</span><span> de trop</span></li></ul></section>`;

const article = (main: string) =>
  `<article data-page="sheet" data-theme="emploi">${main}</article><a href="/atlas/fiches/autre/">Une autre</a>`;

const parsed = (found: ReturnType<typeof derivedFrom>) => {
  if (!found) throw new Error('no view');
  return found;
};

const words = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/gu, ' ').trim();

test('a sheet has its title, its places, its theme, its short text, its figures and the link to its page', () => {
  const marks = mark('data-sheets="autre essai-12"', 'Brest') + mark('data-sheets="autre"', 'Nantes');
  const {
    title,
    header,
    map: parts,
    beside,
  } = parsed(derivedFrom(page(article(HEAD + FIGURES), map(marks)), SHEET, '/atlas/fiches/essai-12/'));
  expect([title, header]).toEqual(['Un essai', null]);
  expect(beside.matches('article')).toBe(true);
  expect(words(beside.querySelector('.kicker'))).toBe('Brest et Quimper · Emploi');
  expect(words(beside.querySelector('h1'))).toBe('Un essai');
  expect(words(beside.querySelector('h1 + p'))).toBe('Un texte <court>.');
  expect([...beside.querySelectorAll('.figures li')].map(words)).toEqual([
    'plus de 12 % d’économies',
    '20 personnes aidées',
    '3 lieux',
  ]);
  expect([...beside.querySelectorAll('.figures strong')].map(words)).toEqual(['12 %', '20', '3']);
  const link = beside.querySelector('a');
  expect(link?.getAttribute('href')).toBe('/atlas/fiches/essai-12/');
  expect(words(link)).toBe('Lire la fiche (nouvel onglet)');
  expect(beside.querySelector('svg')?.getAttribute('data-theme')).toBe('emploi');
  expect([...beside.querySelectorAll('svg path')].map((path) => path.getAttribute('d'))).toEqual([
    expect.stringMatching(/^M-13 0a13/u),
    'M1 2',
  ]);
  expect(parts.map((part) => part.className)).toEqual(['frame', 'credit']);
  expect(parts.flatMap((part) => [...part.querySelectorAll('.marks a')]).map((a) => a.ariaLabel)).toEqual([
    'Brest',
  ]);
});

test('a sheet without figures, place or map is still told', () => {
  const found = parsed(derivedFrom(page('<h1>Un essai</h1>'), SHEET, '/fiches/essai-12/'));
  expect(found.map).toEqual([]);
  expect(words(found.beside)).toBe('Un essaiUn texte <court>.Lire la fiche (nouvel onglet)');
  expect(found.beside.querySelector('.kicker, .figures')).toBeNull();
});

const item = (id: string, hint: string, title: string) =>
  `<li><a href="/atlas/fiches/${id}/"><svg class="mark"></svg><span>${hint && `<span>${hint}</span>`}${title}</span></a></li>`;

test('a territory has its name and its own sheets, each with its place, not those of wider ones', () => {
  const lists =
    `<section data-part="sheets"><ul>${item('a', '', 'Le &lt;b&gt;potager')}</ul></section>` +
    `<section data-part="sheets"><ul>${item('b', 'Guilers · Commune', 'La halle')}${item('a', '', 'Le potager')}</ul></section>` +
    `<section><ul>${item('c', 'Bretagne · Région', 'Le réseau')}</ul></section>`;
  const marks =
    mark('data-sheets="a"', 'Brest') +
    mark('data-sheets="c"', 'Rennes') +
    mark('data-territory="commune:29019"', 'compte') +
    mark('data-territory="commune:35238"', 'ailleurs');
  const {
    title,
    header,
    map: parts,
    beside,
  } = parsed(
    derivedFrom(page(`<h1>Brest</h1>${lists}`, map(marks)), COMMUNE, '/atlas/territoires/commune/29019/'),
  );
  expect(title).toBe('Brest');
  expect([...(header?.children ?? [])].map(words)).toEqual(['Brest', '2 fiches']);
  expect(beside.matches('ul.list[aria-label="Fiches"]')).toBe(true);
  expect([...beside.querySelectorAll('a')].map((a) => `${a.getAttribute('href')} ${words(a)}`)).toEqual([
    '/atlas/fiches/a/ Le <b>potagerBrest (nouvel onglet)',
    '/atlas/fiches/b/ La halleGuilers (nouvel onglet)',
  ]);
  expect(parts.flatMap((part) => [...part.querySelectorAll('.marks a')]).map((a) => a.ariaLabel)).toEqual([
    'Brest',
    'compte',
  ]);
});

test('a light page has a name and links alone', () => {
  const light = page(
    '<p><a href="/">Atlas</a></p><h1>Brest</h1><ul><li><a href="/fiches/a/">Le potager</a></li></ul>',
    '',
    '<meta name="atlas-adresse-inconnue">',
  );
  const { header, beside } = parsed(derivedFrom(light, COMMUNE, '/territoires/commune/29019/'));
  expect(words(header)).toBe('Brest1 fiche');
  expect(words(beside)).toBe('Le potagerBrest (nouvel onglet)');
});

test('sixty sheets are listed, the others are counted; of a page that lists some, no number is told', () => {
  const many = Array.from({ length: 70 }, (_, at) => item(`s-${at}`, '', `Fiche ${at}`)).join('');
  const counted = parsed(derivedFrom(page(`<h1>Brest</h1><ul>${many}</ul>`), COMMUNE, '/'));
  expect(counted.beside.querySelectorAll('li[data-sheet]')).toHaveLength(60);
  expect(words(counted.beside.querySelector('.more'))).toBe('Et 10 autres dans la carte entière.');
  const cut = `<h1>Brest</h1><ul>${item('a', '', 'Un')}</ul><a href="/liste-commune-29019-1/">Toutes</a>`;
  const some = parsed(derivedFrom(page(cut), COMMUNE, '/'));
  expect(words(some.header)).toBe('Brest');
  expect(words(some.beside.querySelector('.more'))).toBe('Et d’autres dans la carte entière.');
});

test('what is no page of a sheet or of a territory with sheets has no view', () => {
  const unknown = '<div role="alert"><h1>Page introuvable.</h1></div><a href="/fiches/a/">Une fiche</a>';
  for (const view of [SHEET, COMMUNE]) {
    expect(derivedFrom(page('<p>Chargement</p>'), view, '/')).toBeNull();
    expect(derivedFrom(page(unknown), view, '/')).toBeNull();
  }
  expect(derivedFrom(page('<h1>Brest</h1>'), COMMUNE, '/')).toBeNull();
});

test('nothing of the page runs or comes along but what is read of it', () => {
  const hostile = page(
    `<h1>Un essai<script>x</script></h1><p onclick="x">perdu</p>`,
    map('<svg><script>x</script><a href="javascript:x" data-sheets="essai-12" onfocus="x"></a></svg>'),
  );
  const { map: parts, beside } = parsed(derivedFrom(hostile, SHEET, '/'));
  const all = [beside, ...parts].flatMap((part) => [part, ...part.querySelectorAll('*')]);
  expect(all.filter((node) => node.localName === 'script')).toEqual([]);
  expect(all.flatMap((node) => node.getAttributeNames()).filter((name) => name.startsWith('on'))).toEqual([]);
  expect(
    all.map((node) => node.getAttribute('href')).filter((href) => href?.startsWith('javascript')),
  ).toEqual([]);
});
