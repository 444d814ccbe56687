import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { sheetSearch } from '../../state/search/use-sheet-search.ts';
import { renderAtlas } from '../testing/render-atlas.tsx';
import { tinySheetSearch } from '../testing/tiny-search.ts';

vi.mock('../../state/search/worker/load-sheet-search.ts', () => ({
  loadSheetSearch: async () => tinySheetSearch(),
}));

afterEach(() => sheetSearch.forget());

const line = () => screen.getByRole('status');

/** A key that does nothing: what changes from now on is the reader's doing. */
const touch = () => fireEvent.keyDown(document.body, { key: 'Shift' });

type Atlas = Awaited<ReturnType<typeof renderAtlas>>;

/** Goes to an address and waits for the sentence that the live line then says, word for word. */
async function says({ router }: Atlas, address: string, sentence: string) {
  await act(async () => router.history.push(address));
  await waitFor(() => expect(line().textContent.replaceAll('\u00a0', ' ')).toBe(sentence));
}

test('an address that is opened is no change: it says nothing of itself', async () => {
  await renderAtlas({ at: '/fiches/soleil/' });
  await waitFor(() => expect(screen.getByRole('region', { name: 'Atlas des essais' })).toBeVisible());
  expect(line().textContent).not.toContain('Fiche ouverte');
});

test('a sheet, a territory and the list are announced by their names', async () => {
  const atlas = await renderAtlas();
  touch();
  await says(atlas, '/fiches/vent/', 'Fiche ouverte : Le vent des dunes. Territoire : Brest.');
  await says(atlas, '/territoires/region/53/', 'Territoire ouvert : Bretagne, région, 3 fiches.');
  await says(atlas, '/', 'Liste de 4 fiches.');
});

test('filters are announced by what they leave', async () => {
  const atlas = await renderAtlas();
  touch();
  await says(atlas, '/?themes=emploi', '2 fiches sur 4.');
  await says(atlas, '/?themes=emploi&echelons=region', 'Aucune fiche.');
  await says(atlas, '/', 'Liste de 4 fiches.');
});

test('what is looked for is announced once it is found', async () => {
  const atlas = await renderAtlas();
  touch();
  await says(atlas, '/?q=menuisier', '1 fiche sur 4 pour « menuisier ».');
  await says(atlas, '/?q=zzzz', 'Aucune fiche pour « zzzz ».');
});

test('a comparison is announced by its letters', async () => {
  const atlas = await renderAtlas();
  touch();
  await says(atlas, '/comparer/', 'Comparaison vide.');
  await says(
    atlas,
    '/comparer/?territoires=departement-54',
    'Comparaison : Meurthe-et-Moselle, département.',
  );
  await says(
    atlas,
    '/comparer/?territoires=departement-54,departement-971',
    'Comparaison de 2 territoires : A Meurthe-et-Moselle, B Guadeloupe.',
  );
});

test('the other pages are announced by their names', async () => {
  const atlas = await renderAtlas();
  touch();
  await says(atlas, '/a-propos/', 'Page ouverte : À propos.');
  await says(atlas, '/territoires/', 'Page ouverte : Régions et départements.');
  await says(atlas, '/dossier/?fiches=soleil,bal', 'Dossier : 2 fiches.');
});

test('the order of the list is no news', async () => {
  const atlas = await renderAtlas();
  touch();
  await says(atlas, '/?themes=emploi', '2 fiches sur 4.');
  await act(async () => atlas.router.history.push('/?themes=emploi&tri=nord-sud'));
  await says(atlas, '/?tri=nord-sud', 'Liste de 4 fiches.');
});
