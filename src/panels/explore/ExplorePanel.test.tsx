// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { setMapBounds } from '../../state/map-bounds.ts';
import { resetSheetSearch } from '../../state/use-sheet-search.ts';
import { renderAtlas } from '../../testing/render-atlas.tsx';
import { tinyCatalogue, tinyData } from '../../testing/tiny-atlas.ts';
import { tinySheetSearch } from '../../testing/tiny-search.ts';

const load = vi.hoisted(() => ({ sheets: vi.fn() }));
vi.mock('../../search/sheets/load-sheet-search.ts', () => ({ loadSheetSearch: load.sheets }));
load.sheets.mockImplementation(async () => tinySheetSearch());

afterEach(() => {
  resetSheetSearch();
  setMapBounds(null);
});

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
  await atlas.user.click(panel().getByRole('button', { name: 'Filtrer et trier' }));
  const choices = (facet: string) =>
    within(panel().getByRole('navigation', { name: facet }))
      .getAllByRole('link')
      .map((link) => link.getAttribute('aria-label'));
  return { ...atlas, choices };
}

test('the list has every sheet in the order of the catalogue, with its territory, its level and its theme', async () => {
  await renderAtlas();
  expect(titles()).toEqual([SOLEIL, VENT, ATELIER, BAL]);
  expect(count()).toHaveTextContent('4 fiches, 3 territoires');
  const [first, second] = panel().getAllByRole('listitem');
  expect(first).toHaveTextContent('Bretagne · RégionÉnergie');
  expect(second).toHaveTextContent('Brest · CommuneÉnergie');
});

test.each([
  ['alphabetique', [BAL, SOLEIL, VENT, ATELIER]],
  ['nord-sud', [BAL, VENT, ATELIER, SOLEIL]],
])('the address sorts the list: %s', async (sort, expected) => {
  await renderAtlas({ at: `/?tri=${sort}` });
  expect(titles()).toEqual(expected);
});

test.each([
  ['themes=emploi', [VENT, ATELIER], '2 fiches sur 4, 1 territoire'],
  ['themes=emploi,culture', [VENT, ATELIER, BAL], '3 fiches sur 4, 2 territoires'],
  ['themes=energie&echelons=commune', [VENT], '1 fiche sur 4, 1 territoire'],
  ['regions=53', [SOLEIL, VENT, ATELIER], '3 fiches sur 4, 2 territoires'],
  ['echelons=region,departement', [SOLEIL, BAL], '2 fiches sur 4, 2 territoires'],
])('the address filters the list: %s', async (search, expected, counted) => {
  await renderAtlas({ at: `/?${search}` });
  expect(titles()).toEqual(expected);
  expect(count()).toHaveTextContent(counted);
});

test('a title and a figure stand in the list as they are written, whatever their signs', async () => {
  const [first, ...others] = tinyCatalogue.sheets;
  if (!first) throw new Error('no sheet');
  const title = 'Pain & <b>partage</b> &amp; "sel"';
  const figure = { before: 'plus de ', numeral: '12 %', after: ' <i>de moins</i>' };
  const catalogue = { ...tinyCatalogue, sheets: [{ ...first, title, figure }, ...others] };
  await renderAtlas({ data: tinyData({ catalogue: async () => catalogue }) });
  expect(titles()[0]).toBe(title);
  expect(panel().getAllByRole('listitem')[0]).toHaveTextContent('plus de 12 % <i>de moins</i>');
});

test('filters are folded at first; each choice says how many sheets it yields', async () => {
  const { choices } = await openFilters('/');
  expect(panel().getByRole('button', { name: 'Filtrer et trier' })).toHaveAttribute('aria-expanded', 'true');
  expect(choices('Thèmes')).toEqual(['Énergie, 2 fiches', 'Emploi, 2 fiches', 'Culture, 1 fiche']);
  expect(choices('Échelons')).toEqual([
    'Région, 1 fiche',
    'Département, 1 fiche',
    'PETR, 0 fiches',
    'Intercommunalité, 0 fiches',
    'Commune, 2 fiches',
  ]);
  expect(choices('Régions')).toEqual(['Bretagne, 3 fiches', 'Grand Est, 1 fiche']);
});

test('beside a choice that is made the others say what they add, other facets count what is left', async () => {
  const { choices } = await openFilters('/?themes=energie');
  expect(choices('Thèmes')).toEqual(['Énergie, choisi', 'Emploi, ajoute 1', 'Culture, ajoute 1']);
  expect(choices('Régions')).toEqual(['Bretagne, 2 fiches', 'Grand Est, 0 fiches']);
});

test('a choice narrows the list and the address, and a second press takes it back', async () => {
  const { user, router } = await openFilters('/?couleur=population');
  await user.click(panel().getByRole('link', { name: 'Culture, 1 fiche' }));
  expect(titles()).toEqual([BAL]);
  expect(router.state.location.search).toEqual({ couleur: 'population', themes: 'culture' });
  await user.click(panel().getByRole('link', { name: 'Culture, choisi' }));
  expect(titles()).toHaveLength(4);
  expect(router.state.location.search).toEqual({ couleur: 'population' });
});

test('the order is chosen among those that there are: distance only from a territory of one’s own', async () => {
  const { choices, user, router } = await openFilters('/');
  expect(choices('Ordre de la liste')).toEqual([
    'Ordre du recueil, choisi',
    'Du nord au sud',
    'Alphabétique',
  ]);
  await user.click(panel().getByRole('link', { name: 'Alphabétique' }));
  expect(titles()[0]).toBe(BAL);
  expect(router.state.location.search).toEqual({ tri: 'alphabetique' });
});

test('each thing that narrows the list can be taken back, and all at once', async () => {
  const { user, router } = await renderAtlas({ at: '/?themes=energie&echelons=commune&suivre=carte' });
  expect(chips()).toEqual([
    'Retirer le filtre Énergie',
    'Retirer le filtre Commune',
    'Ne plus limiter à la zone affichée',
    'Tout afficher',
  ]);
  await user.click(panel().getByRole('link', { name: 'Retirer le filtre Commune' }));
  expect(titles()).toEqual([SOLEIL, VENT]);
  expect(chips()).toEqual([
    'Retirer le filtre Énergie',
    'Ne plus limiter à la zone affichée',
    'Tout afficher',
  ]);
  await user.click(panel().getByRole('link', { name: 'Tout afficher' }));
  expect(titles()).toHaveLength(4);
  expect(router.state.location.search).toEqual({});
  expect(screen.queryByRole('list', { name: 'Filtres choisis' })).toBeNull();
});

test('one filter alone has no « Tout afficher »', async () => {
  await renderAtlas({ at: '/?regions=44' });
  expect(chips()).toEqual(['Retirer le filtre Grand Est']);
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
  const { user } = await renderAtlas({ at: '/?suivre=carte' });
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

test('words of the address keep the sheets that say them, each with its sentence marked', async () => {
  await renderAtlas({ at: '/?q=orchestre' });
  expect(await panel().findByText('orchestre', { selector: 'mark' })).toBeVisible();
  expect(titles()).toEqual([BAL]);
  expect(panel().getByText(/^Pourquoi/)).toHaveTextContent('Pourquoi : « Un orchestre joue chaque samedi. »');
  expect(chips()).toEqual(['Ne plus chercher orchestre']);
});

test('« Tout afficher » gives up the words with the filters', async () => {
  const { user, router } = await renderAtlas({ at: '/?q=orchestre&themes=culture' });
  await panel().findByText('orchestre', { selector: 'mark' });
  await user.click(panel().getByRole('link', { name: 'Tout afficher' }));
  expect(titles()).toHaveLength(4);
  expect(router.state.location.search).toEqual({});
});

test('sheets found by a word near the one that was typed are said to be', async () => {
  await renderAtlas({ at: '/?q=ébéniste' });
  expect(
    await panel().findByText('Aucune fiche ne contient « ébéniste ». Celles-ci parlent de « menuisier ».'),
  ).toBeVisible();
  expect(titles()).toHaveLength(1);
});

test('words that no sheet says are repeated, with the way back', async () => {
  await renderAtlas({ at: '/?q=xylophone' });
  expect(await panel().findByText(/Aucune fiche ne contient « xylophone »/)).toBeVisible();
  expect(panel().getByRole('link', { name: 'Afficher toutes les fiches' })).toBeVisible();
});

test('where the search cannot be loaded the list is whole and says so; « Réessayer » loads it', async () => {
  load.sheets.mockRejectedValueOnce(new Error('offline'));
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { user } = await renderAtlas({ at: '/?q=orchestre' });
  expect(await panel().findByRole('alert')).toHaveTextContent('la liste est entière');
  expect(titles()).toHaveLength(4);
  await user.click(panel().getByRole('button', { name: 'Réessayer' }));
  expect(await panel().findByText('orchestre', { selector: 'mark' })).toBeVisible();
  expect(panel().queryByRole('alert')).toBeNull();
  warn.mockRestore();
});

test('the colour of the map is chosen in the address, and the one in force is marked', async () => {
  const { user, router } = await renderAtlas({ at: '/?themes=energie' });
  const colours = within(panel().getByRole('navigation', { name: 'Colorer la carte' }));
  expect(colours.getByRole('link', { current: 'page' })).toHaveTextContent('Sans fond');
  await user.click(colours.getByRole('link', { name: 'Population' }));
  expect(router.state.location.search).toEqual({ themes: 'energie', couleur: 'population' });
});

test('the keyboard’s help opens from the foot of the list', async () => {
  const { user } = await renderAtlas();
  await user.click(panel().getByRole('button', { name: 'Raccourcis clavier' }));
  expect(await screen.findByRole('dialog', { name: 'Raccourcis clavier' })).toBeVisible();
});
