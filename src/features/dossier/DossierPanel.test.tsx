import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderAtlas } from '../../app/testing/render-atlas.tsx';
import { keepMyCover, keepMyDossier } from '../../state/reader/my-dossier.ts';

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

test('an address without sheets opens the dossier that this device keeps', async () => {
  keepMyDossier(['bal', 'vent']);
  const { router } = await renderAtlas({ at: '/dossier/' });
  expect(contents()).toEqual(['Le bal des villages', 'Le vent des dunes']);
  expect(title()).toHaveTextContent('Mon dossier : 2 fiches');
  expect(router.state.location.search).toEqual({ fiches: 'bal,vent' });
});

test('a dossier of someone else that was emptied leads to one’s own', async () => {
  keepMyDossier(['soleil']);
  const { user } = await renderAtlas({ at: '/dossier/?fiches=bal' });
  await user.click(button('Retirer Le bal des villages'));
  const link = panel().getByRole('link', { name: /^Ouvrir mon dossier.: 1.fiche$/ });
  expect(link).toHaveAttribute('href', '/dossier/?fiches=soleil');
  await user.click(button('Annuler'));
  expect(contents()).toEqual(['Le bal des villages']);
});

test('every sheet but the first can go up, every sheet but the last down', async () => {
  await openMine('bal', 'soleil', 'vent');
  const enabled = (verb: string) =>
    panel()
      .getAllByRole('button', { name: new RegExp(`^${verb} `) })
      .filter((button) => button.getAttribute('aria-disabled') !== 'true')
      .map((button) => button.getAttribute('aria-label'));
  expect(enabled('Monter')).toEqual(['Monter Le soleil pour tous', 'Monter Le vent des dunes']);
  expect(enabled('Descendre')).toEqual(['Descendre Le bal des villages', 'Descendre Le soleil pour tous']);
});

test('sheets are shown whole, numbered, in the order of the dossier', async () => {
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

const button = (name: string) => panel().getByRole('button', { name });

test.each([
  ['Monter', 'Le vent des dunes', ['Le bal des villages', 'Le vent des dunes', 'Le soleil pour tous'], 2],
  [
    'Descendre',
    'Le bal des villages',
    ['Le soleil pour tous', 'Le bal des villages', 'Le vent des dunes'],
    2,
  ],
])(
  '%s: the sheet moves, its button keeps the focus, its place is said',
  async (verb, moved, order, place) => {
    const { user, router } = await openMine('bal', 'soleil', 'vent');
    await user.click(button(`${verb} ${moved}`));
    expect(contents()).toEqual(order);
    expect(sheets()).toEqual(order);
    expect(router.state.location.search).not.toEqual({ fiches: 'bal,soleil,vent' });
    expect(button(`${verb} ${moved}`)).toHaveFocus();
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent(`${moved} : place ${place} sur 3.`),
    );
    await user.keyboard('{Enter}');
    expect(contents().indexOf(moved)).toBe(verb === 'Monter' ? 0 : 2);
    expect(button(`${verb} ${moved}`)).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(contents().indexOf(moved)).toBe(verb === 'Monter' ? 0 : 2);
    expect(title()).toHaveTextContent('Mon dossier');
  },
);

test('a sheet is dragged by its handle to another place', async () => {
  const { router } = await openMine('bal', 'soleil', 'vent');
  const entries = within(panel().getByRole('navigation', { name: 'Sommaire du dossier' })).getAllByRole(
    'listitem',
  );
  for (const [at, entry] of entries.entries())
    entry.getBoundingClientRect = () => new DOMRect(0, 100 * at, 300, 100);
  const handle = entries[0]?.querySelector('[aria-hidden]') ?? document.body;
  const drag = (clientY: number) => fireEvent.pointerMove(handle, { clientY, pointerId: 1 });
  fireEvent.pointerDown(handle, { button: 0, clientY: 50, pointerId: 1 });
  drag(260);
  expect(entries[2]).toHaveAttribute('data-drop', 'after');
  drag(160);
  expect(entries[1]).toHaveAttribute('data-drop', 'after');
  await act(async () => void fireEvent.pointerUp(handle, { pointerId: 1 }));
  expect(router.state.location.search).toEqual({ fiches: 'soleil,bal,vent' });
  expect(contents()).toEqual(['Le soleil pour tous', 'Le bal des villages', 'Le vent des dunes']);
});

test('a dossier has a title and a note of its own, in the address and on this device', async () => {
  const { user, router } = await openMine('bal', 'soleil');
  await user.click(panel().getByText('Titre et note'));
  await user.type(panel().getByRole('textbox', { name: 'Titre du dossier' }), ' Nos  villages');
  expect(title()).toHaveTextContent(/^Nos villages$/);
  await user.type(panel().getByRole('textbox', { name: 'Note' }), 'Pour le conseil du 12.{Enter}À lire.');
  await user.tab();
  const search = { fiches: 'bal,soleil', titre: 'Nos villages', note: 'Pour le conseil du 12.\nÀ lire.' };
  await waitFor(() => expect(router.state.location.search).toEqual(search));
  expect(panel().getByText('2 fiches', { selector: 'p' })).toHaveTextContent('Mon dossier : 2 fiches');
  expect(panel().getByText(/^Enregistré sur cet appareil/)).toBeVisible();
  expect(screen.getByRole('link', { name: /^Dossier, 2.fiches$/ })).toHaveAttribute(
    'href',
    '/dossier/?fiches=bal,soleil&titre=Nos+villages&note=Pour+le+conseil+du+12.%0A%C3%80+lire.',
  );
});

test('a dossier of someone else shows its title and its note, and may be given another title in its address only', async () => {
  keepMyDossier(['soleil']);
  const { user, router } = await renderAtlas({ at: '/dossier/?fiches=bal&titre=Le+bal&note=Samedi' });
  expect(title()).toHaveTextContent('Le bal');
  expect(panel().getByText('Samedi', { selector: 'p' })).toBeVisible();
  expect(panel().getByText('1 fiche', { selector: 'p' })).toHaveTextContent('Un dossier partagé : 1 fiche');
  await user.click(panel().getByText('Titre et note'));
  await user.type(panel().getByRole('textbox', { name: 'Titre du dossier' }), ' des villes{Enter}');
  await waitFor(() => expect(router.state.location.search).toMatchObject({ titre: 'Le bal des villes' }));
  expect(screen.getByRole('link', { name: /^Dossier, 1.fiche$/ })).toHaveAttribute(
    'href',
    '/dossier/?fiches=soleil',
  );
});

test('a sheet is removed, from the page and from this device', async () => {
  const { user, router } = await openMine('bal', 'soleil');
  await user.click(panel().getByRole('button', { name: 'Retirer Le bal des villages' }));
  expect(title()).toHaveTextContent('Mon dossier : 1 fiche');
  expect(contents()).toEqual(['Le soleil pour tous']);
  expect(router.state.location.search).toEqual({ fiches: 'soleil' });
  expect(screen.getByRole('link', { name: /^Dossier, 1.fiche$/ })).toBeVisible();
});

test('« Annuler » takes the focus of the button that removed a sheet, and restores the sheet', async () => {
  const { user, router } = await openMine('bal', 'soleil', 'vent');
  await user.click(button('Retirer Le soleil pour tous'));
  expect(button('Annuler')).toHaveFocus();
  expect(button('Annuler')).toHaveAccessibleDescription(/^Fiche retirée.: Le soleil pour tous\.$/);
  await user.click(button('Annuler'));
  expect(contents()).toEqual(['Le bal des villages', 'Le soleil pour tous', 'Le vent des dunes']);
  expect(router.state.location.search).toEqual({ fiches: 'bal,soleil,vent' });
  expect(title()).toHaveFocus();
  expect(title()).toHaveTextContent('Mon dossier : 3 fiches');
  expect(panel().queryByRole('button', { name: 'Annuler' })).toBeNull();
});

test('« Annuler » restores the last sheet of the dossier, and its title', async () => {
  keepMyDossier(['bal']);
  keepMyCover({ title: 'Nos villages', note: '' });
  const { user } = await renderAtlas({ at: '/dossier/?fiches=bal&titre=Nos+villages' });
  await user.click(button('Retirer Le bal des villages'));
  expect(title()).toHaveTextContent(/^Mon dossier$/);
  expect(button('Annuler')).toHaveFocus();
  await user.click(button('Annuler'));
  expect(title()).toHaveTextContent(/^Nos villages$/);
  expect(screen.getByRole('link', { name: /^Dossier, 1.fiche$/ })).toHaveAttribute(
    'href',
    '/dossier/?fiches=bal&titre=Nos+villages',
  );
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

test('a device that keeps nothing says so', async () => {
  const { user } = await renderAtlas({ at: '/dossier/?fiches=bal' });
  vi.stubGlobal('localStorage', undefined);
  await user.click(button('Ajouter ces fiches à mon dossier'));
  expect(panel().getByRole('alert')).toHaveTextContent('refuse de garder des fiches');
  vi.unstubAllGlobals();
});

test('changing a dossier of someone else leaves one’s own as it is', async () => {
  keepMyDossier(['soleil']);
  const { user } = await renderAtlas({ at: '/dossier/?fiches=bal,vent' });
  await user.click(panel().getByRole('button', { name: 'Retirer Le bal des villages' }));
  expect(title()).toHaveTextContent('Un dossier partagé : 1 fiche');
  const mine = () => screen.getByRole('link', { name: /^Dossier, 1.fiche$/ }).getAttribute('href');
  expect(mine()).toBe('/dossier/?fiches=soleil');
  await user.click(button('Annuler'));
  expect(title()).toHaveTextContent('Un dossier partagé : 2 fiches');
  expect(mine()).toBe('/dossier/?fiches=soleil');
});

test.each([
  ['bal,disparue', 'Une fiche de ce dossier n’existe pas, ou plus.'],
  ['bal,disparue,perdue', '2 fiches de ce dossier n’existent pas, ou plus.'],
])('sheets that exist no more are counted: %s', async (fiches, sentence) => {
  await renderAtlas({ at: `/dossier/?fiches=${fiches}` });
  expect(panel().getByText(sentence)).toBeVisible();
  expect(contents()).toEqual(['Le bal des villages']);
});
