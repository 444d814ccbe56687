// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { liveDerived } from './live-derived.ts';

const PAGE = `<main><h1>Un essai</h1></main><section id="carte-fixe"><div class="frame"></div><p class="credit">IGN</p></section>`;

const left: string[] = [];
const fetched: string[] = [];

function answer(respond: () => Promise<Response>) {
  vi.stubGlobal('fetch', (address: string) => {
    fetched.push(address);
    return respond();
  });
}

const page = (text: string, status = 200) => answer(async () => new Response(text, { status }));

beforeEach(() => {
  left.length = 0;
  fetched.length = 0;
  document.body.innerHTML = `<main aria-label="Un atlas"><header><h1>Un atlas</h1></header><div class="view derived" data-root="/atlas/"><p role="status"></p><section class="static-map" hidden><div class="tools"></div></section></div><footer><a href="/atlas/">Ouvrir</a></footer></main>`;
});

afterEach(() => vi.unstubAllGlobals());

async function shown(search: string) {
  const place = document.querySelector<HTMLElement>('.derived');
  if (place) await liveDerived(place, search, (address) => left.push(address));
  return document.querySelector('main')?.textContent ?? '';
}

const footer = () => document.querySelector('footer a')?.getAttribute('href');

test('the page of the atlas is read, and its view takes the place of what waited', async () => {
  page(PAGE);
  expect(await shown('?de=fiches/essai-12&theme=sombre')).toContain('Un essaiLire la fiche');
  expect([fetched, left]).toEqual([['/atlas/fiches/essai-12/'], []]);
  expect(document.title).toBe('Un essai · Un atlas');
  expect(document.querySelector('main')?.ariaLabel).toBe('Un essai');
  expect([...document.querySelectorAll('h1')].map((one) => one.textContent)).toEqual(['Un essai']);
  expect([...document.querySelectorAll('.static-map:not([hidden]) > *')].map((one) => one.className)).toEqual(
    ['frame', 'credit', 'tools'],
  );
  expect(document.body.dataset).toMatchObject({
    view: 'sheet',
    address: '/integrer/vue/fiches/essai-12/',
  });
  expect(footer()).toBe('/atlas/fiches/essai-12/');
});

test.each([
  ['', '/atlas/integrer/vue/'],
  ['?de=//exemple.fr/x&theme=clair', '/atlas/integrer/vue/?theme=clair'],
  ['?de=donnees/initiatives.json', '/atlas/integrer/vue/'],
])('%s, no page of the atlas, is never fetched: everything is shown', async (search, address) => {
  page(PAGE);
  await shown(search);
  expect([fetched, left]).toEqual([[], [address]]);
});

test.each([
  ['a page that is no more', PAGE, 404],
  ['a page without a title', '<main>Chargement</main>', 200],
])('%s leads to everything, in the scheme that was asked for', async (_, text, status) => {
  page(text, status);
  await shown('?de=fiches/essai-12&theme=sombre');
  expect(left).toEqual(['/atlas/integrer/vue/?theme=sombre']);
});

test.each([
  ['without network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['where the host fails', async () => new Response('', { status: 503 })],
])('%s, a sentence leads to the page of the atlas', async (_, respond) => {
  answer(respond);
  expect(await shown('?de=territoires/commune/2A004')).toContain('Cette vue n’a pas pu être chargée.');
  expect([footer(), left]).toEqual(['/atlas/territoires/commune/2A004/', []]);
});
