// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { keepMyDossier } from '../../state/my-dossier.ts';
import { renderAtlas } from '../../testing/render-atlas.tsx';

afterEach(() => void keepMyDossier([]));

const panel = () => within(screen.getByRole('main'));
const title = () => panel().getByRole('heading', { level: 1 });
const contents = () =>
  within(panel().getByRole('navigation', { name: 'Sommaire du dossier' }))
    .getAllByRole('link')
    .map((link) => link.textContent);
const sheets = () =>
  panel()
    .getAllByRole('heading', { level: 2 })
    .map((heading) => heading.textContent);

async function openMine(...ids: string[]) {
  keepMyDossier(ids);
  return renderAtlas({ at: `/dossier/?fiches=${ids.join(',')}` });
}

test('an empty dossier says what one is for', async () => {
  await renderAtlas({ at: '/dossier/' });
  expect(title()).toHaveTextContent(/^Mon dossier$/);
  expect(panel().getByText(/^Un dossier réunit des fiches/)).toBeVisible();
  expect(panel().getByRole('link', { name: 'Voir toutes les fiches' })).toHaveAttribute('href', '/');
  expect(panel().queryByRole('link', { name: /Ouvrir mon dossier/ })).toBeNull();
});

test('an address without sheets leads to the dossier that this device keeps', async () => {
  keepMyDossier(['bal', 'vent']);
  await renderAtlas({ at: '/dossier/' });
  const link = panel().getByRole('link', { name: /^Ouvrir mon dossier.: 2.fiches$/ });
  expect(link).toHaveAttribute('href', '/dossier/?fiches=bal,vent');
});

test('every sheet but the first can go up', async () => {
  await openMine('bal', 'soleil', 'vent');
  const ups = panel()
    .getAllByRole('button', { name: /^Monter / })
    .map((button) => button.getAttribute('aria-label'));
  expect(ups).toEqual(['Monter Le soleil pour tous', 'Monter Le vent des dunes']);
});

test('sheets stand whole, numbered, in the order of the dossier', async () => {
  await openMine('bal', 'soleil');
  expect(title()).toHaveTextContent('Mon dossier : 2 fiches');
  expect(panel().getByText(/^Enregistré sur cet appareil uniquement/)).toBeVisible();
  expect(contents()).toEqual(['Le bal des villages', 'Le soleil pour tous']);
  expect(sheets()).toEqual(['Le bal des villages', 'Le soleil pour tous']);
  const second = panel().getByRole('region', { name: 'Le soleil pour tous' });
  expect(second).toHaveTextContent('2. Bretagne · Région · Énergie');
  expect(second).toHaveTextContent('Voici pourquoi : Le soleil pour tous.');
  expect(within(second).getByRole('heading', { level: 3, name: 'Pourquoi' })).toBeVisible();
});

test('the contents lead to each sheet on the page, whose anchors are all different', async () => {
  await openMine('bal', 'soleil');
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const link = within(panel().getByRole('navigation', { name: 'Sommaire du dossier' })).getByRole('link', {
    name: 'Le soleil pour tous',
  });
  expect(document.getElementById(link.getAttribute('href')?.slice(1) ?? '')).toHaveTextContent(
    'Le soleil pour tous',
  );
});

test('a sheet is moved up; the first one has nowhere to go', async () => {
  const { user, router } = await openMine('bal', 'soleil', 'vent');
  expect(panel().queryByRole('button', { name: 'Monter Le bal des villages' })).toBeNull();
  await user.click(panel().getByRole('button', { name: 'Monter Le vent des dunes' }));
  expect(contents()).toEqual(['Le bal des villages', 'Le vent des dunes', 'Le soleil pour tous']);
  expect(sheets()).toEqual(contents());
  expect(router.state.location.search).toEqual({ fiches: 'bal,vent,soleil' });
  expect(title()).toHaveTextContent('Mon dossier');
});

test('a sheet is taken out, of the page and of this device', async () => {
  const { user, router } = await openMine('bal', 'soleil');
  await user.click(panel().getByRole('button', { name: 'Retirer Le bal des villages' }));
  expect(title()).toHaveTextContent('Mon dossier : 1 fiche');
  expect(contents()).toEqual(['Le soleil pour tous']);
  expect(router.state.location.search).toEqual({ fiches: 'soleil' });
  expect(screen.getByRole('link', { name: /^Dossier, 1.fiche$/ })).toBeVisible();
});

test('a dossier of someone else is read, and added to one’s own when asked', async () => {
  keepMyDossier(['soleil']);
  const { user, router } = await renderAtlas({ at: '/dossier/?fiches=bal,soleil' });
  expect(title()).toHaveTextContent('Un dossier partagé : 2 fiches');
  expect(panel().getByText(/^Vous consultez un dossier reçu par lien/)).toBeVisible();
  expect(panel().queryByText(/^Enregistré sur cet appareil/)).toBeNull();
  await user.click(panel().getByRole('button', { name: 'Ajouter ces fiches à mon dossier' }));
  expect(router.state.location.search).toEqual({ fiches: 'soleil,bal' });
  expect(title()).toHaveTextContent('Mon dossier : 2 fiches');
});

test('changing a dossier of someone else leaves one’s own as it is', async () => {
  keepMyDossier(['soleil']);
  const { user } = await renderAtlas({ at: '/dossier/?fiches=bal,vent' });
  await user.click(panel().getByRole('button', { name: 'Retirer Le bal des villages' }));
  expect(title()).toHaveTextContent('Un dossier partagé : 1 fiche');
  expect(screen.getByRole('link', { name: /^Dossier, 1.fiche$/ })).toHaveAttribute(
    'href',
    '/dossier/?fiches=soleil',
  );
});

test.each([
  ['bal,disparue', 'Une fiche de ce dossier n’existe pas, ou plus.'],
  ['bal,disparue,perdue', '2 fiches de ce dossier n’existent pas, ou plus.'],
])('sheets that are gone are counted: %s', async (fiches, sentence) => {
  await renderAtlas({ at: `/dossier/?fiches=${fiches}` });
  expect(panel().getByText(sentence)).toBeVisible();
  expect(contents()).toEqual(['Le bal des villages']);
});
