import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tinySheetSearch } from '../../app/testing/tiny-search.ts';
import {
  answerTinily,
  box,
  current,
  elsewhere,
  forgetSearch,
  groups,
  LABEL,
  options,
  setUp,
  texts,
} from './search-box.fixture.tsx';

const load = vi.hoisted(() => ({ territories: vi.fn(), sheets: vi.fn() }));
vi.mock('../../state/search/worker/load-territory-search.ts', () => ({
  loadTerritorySearch: load.territories,
}));
vi.mock('../../state/search/worker/load-sheet-search.ts', () => ({ loadSheetSearch: load.sheets }));
beforeEach(() => answerTinily(load));
afterEach(forgetSearch);

test('the box is a combobox that says whether its list shows', async () => {
  const { user } = setUp();
  expect(box()).toHaveAttribute('aria-expanded', 'false');
  expect(box()).toHaveAttribute('aria-autocomplete', 'list');
  await user.type(box(), 'brest');
  await waitFor(() => expect(box()).toHaveAttribute('aria-expanded', 'true'));
  expect(screen.getByRole('listbox', { name: LABEL })).toHaveAttribute(
    'id',
    box().getAttribute('aria-controls'),
  );
});

test('sheets that say a word come with the way to the list, before any territory that is guessed', async () => {
  const { user } = setUp();
  await user.type(box(), 'électricité');
  await waitFor(() => expect(groups()).toEqual(['Fiches']));
  expect(texts()[0]).toBe('Voir les 2 fiches dans la liste');
  expect(texts().slice(1)).toEqual([
    expect.stringContaining('Le soleil pour tous'),
    expect.stringContaining('Le vent des dunes'),
  ]);
});

test('a sheet comes with the sentence that answers, its words marked', async () => {
  const { user } = setUp();
  await user.type(box(), 'menuisier');
  const sheet = await screen.findByRole('option', { name: /Un atelier partagé/ });
  expect(sheet).toHaveTextContent('Un menuisier répare des meubles.');
  expect(sheet.querySelector('mark')).toHaveTextContent('menuisier');
});

test('a sheet that says another word near it says which', async () => {
  const { user } = setUp();
  await user.type(box(), 'ébénistes');
  const sheet = await screen.findByRole('option', { name: /Un atelier partagé/ });
  expect(sheet).toHaveTextContent('Proche de « menuisier »');
  expect(sheet.querySelector('mark')).toHaveTextContent('menuisier');
});

test('a theme offered where no sheet answers lists its sheets', async () => {
  const { user, went } = setUp();
  await user.type(box(), 'zzzz');
  await screen.findByRole('option', { name: 'Énergie' });
  await user.keyboard('{ArrowDown}{Enter}');
  expect(went).toEqual(['theme energie']);
  expect(box()).toHaveValue('');
});

test('Enter on words that nothing has leads to their list, and to no suggestion', async () => {
  const { user, went } = setUp();
  await user.type(box(), 'zzzz');
  await screen.findByRole('option', { name: 'Énergie' });
  expect(current()).toBeNull();
  expect(box()).not.toHaveAttribute('aria-activedescendant');
  await user.keyboard('{ArrowUp}');
  expect(current()).toBe(options().at(-1));
  await user.type(box(), 'z{Enter}');
  await waitFor(() => expect(went).toEqual(['list zzzzz']));
});

test('a sentence is looked for in the sheets that show, and all are counted', async () => {
  const search = tinySheetSearch();
  const find = vi.fn(async (_: string, limit: number) => {
    return { ...(await search.find('électricité', limit)), count: 120 };
  });
  load.sheets.mockImplementation(async () => ({ ...search, find }));
  const { user } = setUp();
  await user.type(box(), 'é');
  expect(await screen.findByRole('option', { name: 'Voir les 120 fiches dans la liste' })).toBeVisible();
  for (const [, limit] of find.mock.calls) expect(limit).toBe(3);
});

test('a sheet opens, and its words are remembered', async () => {
  const { user, went } = setUp();
  await user.type(box(), 'menuisier');
  await screen.findByRole('option', { name: /Un atelier partagé/ });
  await user.keyboard('{ArrowDown}{Enter}');
  expect(went).toEqual(['sheet atelier of menuisier']);
  await user.click(box());
  await waitFor(() => expect(groups()[0]).toBe('Vos dernières recherches'));
  expect(texts()[0]).toBe('menuisier');
});

test('the way to the list lists the words, which stay in the box', async () => {
  const { user, went } = setUp();
  await user.type(box(), 'électricité');
  await screen.findByRole('option', { name: /Voir les 2 fiches/ });
  await user.keyboard('{Enter}');
  expect(went).toEqual(['list électricité']);
  expect(box()).toHaveValue('électricité');
  expect(options()).toHaveLength(0);
});

test('words that are listed already keep the focus in the box: no page opens to take it', async () => {
  const { user, went } = setUp({ listQuery: 'électricité' });
  await user.click(box());
  await screen.findByRole('option', { name: /Voir les 2 fiches/ });
  await user.keyboard('{Enter}');
  expect(went).toEqual(['list électricité']);
  expect(box()).toHaveFocus();
  expect(options()).toHaveLength(0);
});

test('leaving the box opens nothing, and keeps what was typed', async () => {
  const { user, went } = setUp();
  await user.type(box(), 'brest');
  await screen.findAllByRole('option');
  await user.click(elsewhere());
  expect(elsewhere()).toHaveFocus();
  expect(options()).toHaveLength(0);
  expect(box()).toHaveValue('brest');
  expect(went).toEqual([]);
});

test('the mouse makes an option active and chooses it, without taking the focus first', async () => {
  const { user, went } = setUp();
  await user.type(box(), 'brest');
  const second = await screen.findByRole('option', { name: /^Brestivel/ });
  await user.hover(second);
  expect(current()).toBe(second);
  await user.unhover(second);
  expect(current()).toBe(second);
  await user.click(second);
  expect(went).toEqual(['territory commune:29298']);
});

test('before anything is typed a click offers words of the sheets, which are looked for', async () => {
  const { user, went } = setUp();
  await user.click(box());
  await waitFor(() => expect(groups()).toEqual(['Suggestions']));
  await user.click(screen.getByRole('option', { name: 'Énergie' }));
  expect(box()).toHaveValue('Énergie');
  expect(box()).toHaveFocus();
  expect(current()).toHaveTextContent('Voir les 2 fiches dans la liste');
  expect(went).toEqual([]);
});

test('the box shows what the list is about, and follows it', async () => {
  const { relist } = setUp({ listQuery: 'tiers lieux' });
  expect(box()).toHaveValue('tiers lieux');
  relist('vélo');
  expect(box()).toHaveValue('vélo');
  relist(undefined);
  expect(box()).toHaveValue('');
});

test('what is being written is not taken away when the list changes', async () => {
  const { user, relist } = setUp();
  await user.type(box(), 'bre');
  relist('vélo');
  await user.type(box(), 'st');
  expect(box()).toHaveValue('brest');
});
