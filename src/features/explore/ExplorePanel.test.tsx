import { screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { publication } from '../../app/testing/frozen-settings.ts';
import { renderAtlas } from '../../app/testing/render-atlas.tsx';
import { tinyCatalogue, tinyData } from '../../app/testing/tiny-atlas.ts';
import { setMapBounds } from '../../state/map/map-stores.ts';

afterEach(() => setMapBounds(null));

const SOLEIL = 'Le soleil pour tous';
const VENT = 'Le vent des dunes';
const ATELIER = 'Un atelier partagé';
const BAL = 'Le bal des villages';

const panel = () => within(screen.getByRole('main'));
const titles = () =>
  panel()
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.textContent);
const count = () => panel().getByRole('heading', { level: 2 });
const chips = () =>
  within(panel().getByRole('list', { name: 'Filtres choisis' }))
    .getAllByRole('link')
    .map((link) => link.getAttribute('aria-label') ?? link.textContent);

async function openFilters(at: string) {
  const atlas = await renderAtlas({ at });
  await atlas.user.click(panel().getByRole('button', { name: 'Filtrer' }));
  await panel().findByRole('button', { name: /^Thème/ });
  return atlas;
}

const choices = (facet: string) =>
  within(panel().getByRole('navigation', { name: facet }))
    .getAllByRole('link')
    .map((link) => link.querySelector('.visually-hidden')?.textContent?.replace('\u00a0fiche', ' fiche'));

test('the list has every sheet in the order of the catalogue, with its territory, its level and its theme', async () => {
  await renderAtlas();
  expect(titles()).toEqual([SOLEIL, VENT, ATELIER, BAL]);
  expect(count()).toHaveTextContent('4 fiches');
  const [first, second] = panel().getAllByRole('listitem');
  expect(first).toHaveTextContent('Bretagne · RégionÉnergie');
  expect(second).toHaveTextContent('Brest · CommuneÉnergie');
});

test('the first lines say what a sheet is, of how many territories, and who publishes', async () => {
  await renderAtlas();
  expect(panel().getByText(/^Une fiche dit ce que personne n’a fait/)).toHaveTextContent(
    'Une fiche dit ce que personne n’a fait. 3 territoires. Éditeur : Réseau fictif.',
  );
});

test('where nobody is known to publish, the document that they come from is named', async () => {
  Object.assign(publication, { publisher: null });
  await renderAtlas();
  expect(panel().getByText(/^Une fiche dit/)).toHaveTextContent(
    /3 territoires\. Source : « Recueil fictif »\.$/,
  );
  Object.assign(publication, { publisher: 'Réseau fictif' });
});

test.each([
  ['alphabetique', [BAL, SOLEIL, VENT, ATELIER]],
  ['nord-sud', [BAL, VENT, ATELIER, SOLEIL]],
])('the address sorts the list: %s', async (sort, expected) => {
  await renderAtlas({ at: `/?tri=${sort}` });
  expect(titles()).toEqual(expected);
});

test.each([
  ['themes=emploi', [VENT, ATELIER], '2 fiches sur 4'],
  ['themes=emploi,culture', [VENT, ATELIER, BAL], '3 fiches sur 4'],
  ['themes=energie&echelons=commune', [VENT], '1 fiche sur 4'],
  ['regions=53', [SOLEIL, VENT, ATELIER], '3 fiches sur 4'],
  ['echelons=region,departement', [SOLEIL, BAL], '2 fiches sur 4'],
])('the address filters the list: %s', async (search, expected, counted) => {
  await renderAtlas({ at: `/?${search}` });
  expect(titles()).toEqual(expected);
  expect(count()).toHaveTextContent(counted);
});

test('a title and a figure are in the list as they are written, whatever their signs', async () => {
  const [first, ...others] = tinyCatalogue.sheets;
  if (!first) throw new Error('no sheet');
  const title = 'Pain & <b>partage</b> &amp; "sel"';
  const figure = { before: 'plus de', numeral: '12 %', after: '<i>de moins</i>' };
  const catalogue = { ...tinyCatalogue, sheets: [{ ...first, title, figure }, ...others] };
  await renderAtlas({ data: tinyData({ catalogue: async () => catalogue }) });
  expect(titles()[0]).toBe(title);
  const card = panel().getAllByRole('heading', { level: 3 })[0]?.closest('li');
  expect(card).toHaveTextContent('plus de 12 % <i>de moins</i>');
});

test('filters are folded at first; each choice says how many sheets it yields', async () => {
  await openFilters('/');
  expect(panel().getByRole('button', { name: 'Filtrer' })).toHaveAttribute('aria-expanded', 'true');
  expect(choices('Thème')).toEqual(['Énergie, 2 fiches', 'Emploi, 2 fiches', 'Culture, 1 fiche']);
  expect(choices('Échelon')).toEqual([
    'Région, 1 fiche',
    'Département, 1 fiche',
    'PETR, aucune fiche',
    'Intercommunalité, aucune fiche',
    'Commune, 2 fiches',
  ]);
  expect(choices('Région')).toEqual([
    'Bretagne, 3 fiches',
    'Grand Est, 1 fiche',
    'Limiter à la zone affichée',
  ]);
  expect(choices('Taille de la commune')).toEqual([
    'Moins de 2\u202f000 habitants, 2 fiches',
    'De 2\u202f000 à 20\u202f000 habitants, aucune fiche',
    'De 20\u202f000 à 100\u202f000 habitants, aucune fiche',
    '100\u202f000 habitants et plus, aucune fiche',
  ]);
});

test('beside a choice that is made other facets count what is left; its menu says so', async () => {
  await openFilters('/?themes=energie');
  expect(choices('Thème')).toEqual(['Énergie, 2 fiches, choisi', 'Emploi, 2 fiches', 'Culture, 1 fiche']);
  expect(choices('Région').slice(0, 2)).toEqual(['Bretagne, 2 fiches', 'Grand Est, aucune fiche']);
  expect(panel().getByRole('button', { name: 'Thème, 1 choix' })).toHaveTextContent('Thème');
});

test('a choice narrows the list and the address, frees the map, and a second press takes it back', async () => {
  const { user, router } = await openFilters('/?couleur=population&vue=48.4,-4.5,8.00');
  await user.click(panel().getByRole('link', { name: 'Culture, 1\u00a0fiche' }));
  expect(titles()).toEqual([BAL]);
  expect(router.state.location.search).toEqual({ couleur: 'population', themes: 'culture' });
  await user.click(panel().getByRole('link', { name: 'Culture, 1\u00a0fiche, choisi' }));
  expect(titles()).toHaveLength(4);
  expect(router.state.location.search).toEqual({ couleur: 'population' });
});

test('the space bar makes a choice, which looks like a box to tick', async () => {
  const { user } = await openFilters('/');
  panel().getByRole('link', { name: 'Culture, 1\u00a0fiche' }).focus();
  await user.keyboard(' ');
  expect(titles()).toEqual([BAL]);
});

test('communes are chosen by their size', async () => {
  const { user, router } = await openFilters('/');
  await user.click(panel().getByRole('link', { name: /^Moins de 2\s000 habitants/ }));
  expect(titles()).toEqual([VENT, ATELIER]);
  expect(router.state.location.search).toEqual({ taille: 'moins-de-2000' });
  expect(chips()).toEqual(['Retirer le filtre Moins de 2\u202f000 habitants']);
});

test('the order is chosen among those that there are: distance only from a territory of one’s own', async () => {
  const { user, router } = await renderAtlas({ at: '/?echelons=region,departement' });
  await user.click(panel().getByRole('button', { name: 'Trier' }));
  expect(choices('Ordre de la liste')).toEqual([
    'Ordre du recueil, choisi',
    'Du nord au sud',
    'Alphabétique',
  ]);
  await user.click(panel().getByRole('link', { name: 'Alphabétique' }));
  expect(titles()[0]).toBe(BAL);
  expect(router.state.location.search).toEqual({ echelons: 'region,departement', tri: 'alphabetique' });
});

test('what filters is loaded once it is asked for, and opens at once', async () => {
  const open = vi.spyOn(HTMLElement.prototype, 'showPopover');
  const { user } = await renderAtlas();
  await user.click(panel().getByRole('button', { name: 'Choisir un thème' }));
  const links = within(await panel().findByRole('navigation', { name: 'Thèmes' })).getAllByRole('link');
  expect(links.map(({ textContent }) => textContent)).toEqual([
    'Énergie2\u00a0fiches',
    'Emploi2\u00a0fiches',
    'Culture1\u00a0fiche',
  ]);
  expect(links[0]).toHaveAttribute('href', '/themes/energie/');
  open.mockRestore();
});

test('each thing that narrows the list can be taken back, and all at once', async () => {
  const { user, router } = await renderAtlas({ at: '/?themes=energie&echelons=commune&suivre=carte' });
  expect(chips()).toEqual([
    'Retirer le filtre Énergie',
    'Retirer le filtre Commune',
    'Ne plus limiter à la zone affichée',
  ]);
  await user.click(panel().getByRole('link', { name: 'Retirer le filtre Commune' }));
  expect(titles()).toEqual([SOLEIL, VENT]);
  expect(chips()).toEqual(['Retirer le filtre Énergie', 'Ne plus limiter à la zone affichée']);
  await user.click(panel().getByRole('link', { name: 'Tout effacer' }));
  expect(titles()).toHaveLength(4);
  expect(router.state.location.search).toEqual({});
  expect(screen.queryByRole('list', { name: 'Filtres choisis' })).toBeNull();
});

test('a chip that is taken back gives the focus to the next one, the last one to the list', async () => {
  const { user } = await renderAtlas({ at: '/?themes=energie&echelons=commune' });
  await user.click(panel().getByRole('link', { name: 'Retirer le filtre Énergie' }));
  expect(panel().getByRole('link', { name: 'Retirer le filtre Commune' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(count()).toHaveFocus();
});

test('filters that leave nothing say so and lead back to the whole list', async () => {
  const { user } = await renderAtlas({ at: '/?themes=culture&echelons=commune' });
  expect(panel().queryAllByRole('heading', { level: 3 })).toEqual([]);
  expect(count()).toHaveTextContent(/^0 fiche sur 4$/);
  expect(panel().getByText(/Aucune fiche ne répond à tous ces filtres/)).toBeVisible();
  await user.click(panel().getByRole('link', { name: 'affichez toutes les fiches' }));
  expect(titles()).toHaveLength(4);
});

test('while it follows the map the list keeps to what is in view', async () => {
  setMapBounds([-5, 48.3, -4, 48.6]);
  const { user } = await openFilters('/?suivre=carte');
  expect(titles()).toEqual([VENT, ATELIER]);
  expect(count()).toHaveTextContent('2 fiches dans la zone affichée');
  await user.click(panel().getByRole('link', { name: 'Limiter à la zone affichée, choisi' }));
  expect(titles()).toHaveLength(4);
});

test('a list that both filters and the map keep empty is whole again at one press', async () => {
  setMapBounds([0, 42, 1, 43]);
  const { user, router } = await renderAtlas({ at: '/?themes=culture&echelons=commune&suivre=carte' });
  await user.click(panel().getByRole('link', { name: 'affichez toutes les fiches' }));
  expect(titles()).toHaveLength(4);
  expect(router.state.location.search).toEqual({});
});

test('a view without any sheet says so', async () => {
  setMapBounds([0, 42, 1, 43]);
  await renderAtlas({ at: '/?suivre=carte' });
  expect(panel().getByText(/Aucune fiche dans la zone affichée\. Élargissez la vue/)).toBeVisible();
});

test('the keyboard’s help opens from the foot of the list', async () => {
  const { user } = await renderAtlas();
  await user.click(panel().getByRole('button', { name: 'Raccourcis clavier' }));
  expect(await screen.findByRole('dialog', { name: 'Raccourcis clavier' })).toBeVisible();
});
