// @vitest-environment jsdom
import '../../testing/dom-setup.ts';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { liveLine } from '../../a11y/announcements.ts';
import { resetRecentQueries } from '../../state/recent-queries.ts';
import { tinySheetSearch, tinyTerritoryIndex } from '../../testing/tiny-search.ts';
import { SearchBox } from './SearchBox.tsx';
import { resetSearch } from './use-search-answers.ts';

const load = vi.hoisted(() => ({ territories: vi.fn(), sheets: vi.fn() }));
vi.mock('../../search/territories/load-territory-index.ts', () => ({
  loadTerritoryIndex: load.territories,
}));
vi.mock('../../search/sheets/load-sheet-index.ts', () => ({ loadSheetIndex: load.sheets }));

beforeEach(() => {
  load.territories.mockReset().mockImplementation(async () => tinyTerritoryIndex());
  load.sheets.mockReset().mockImplementation(async () => tinySheetSearch());
});

afterEach(() => {
  resetSearch();
  resetRecentQueries();
});

const LABEL = 'Chercher une fiche ou un territoire';

interface Setting {
  readonly listed?: string | undefined;
  readonly canCompare?: boolean;
}

interface HostProps extends Setting {
  readonly went: string[];
  /** Gives what changes the words of the list, as an address does. */
  readonly onReady: (relist: (words: string | undefined) => void) => void;
}

function Host({ listed, canCompare = true, went, onReady }: HostProps) {
  const [words, setWords] = useState(listed);
  onReady(setWords);
  return (
    <>
      <SearchBox
        listed={words}
        onTerritory={({ key }) => went.push(`territory ${key}`)}
        onSheet={(id) => went.push(`sheet ${id}`)}
        onList={(query) => {
          went.push(`list ${query}`);
          setWords(query || undefined);
        }}
        onCompare={canCompare ? ({ key }) => went.push(`compare ${key}`) : null}
      />
      <button type="button">Ailleurs</button>
      <p ref={liveLine} role="status" />
    </>
  );
}

/** The box beside a button; `went` is where it led, and `relist` gives the list other words. */
function setUp(setting: Setting = {}) {
  const went: string[] = [];
  let setWords: (words: string | undefined) => void = () => {};
  render(
    <Host
      {...setting}
      went={went}
      onReady={(set) => {
        setWords = set;
      }}
    />,
  );
  const relist = (words: string | undefined) => act(() => setWords(words));
  return { went, user: userEvent.setup(), relist };
}

const elsewhere = () => screen.getByRole('button', { name: 'Ailleurs' });
const box = () => screen.getByRole('combobox', { name: LABEL });
const options = () => screen.queryAllByRole('option');
const texts = () => options().map(({ textContent }) => textContent);
const current = () => screen.queryByRole('option', { selected: true });
const groups = () =>
  screen.queryAllByRole('group').map((group) => within(group).getByRole('presentation').textContent);
const said = () => screen.getByRole('status');

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

test('nothing is loaded before the box is used, and once however often it is', async () => {
  const { user } = setUp();
  expect(load.territories).not.toHaveBeenCalled();
  await user.type(box(), 'brest');
  await screen.findAllByRole('option');
  await user.click(elsewhere());
  await user.click(box());
  expect(load.territories).toHaveBeenCalledTimes(1);
  expect(load.sheets).toHaveBeenCalledTimes(1);
});

test('the first answer is active, and Enter opens it', async () => {
  const { user, went } = setUp();
  await user.type(box(), 'brest');
  await waitFor(() => expect(current()).toHaveTextContent('Brest Commune · Finistère (29)'));
  expect(box()).toHaveAttribute('aria-activedescendant', current()?.id);
  await user.keyboard('{Enter}');
  expect(went).toEqual(['territory commune:29019']);
  expect(box()).toHaveValue('');
  expect(options()).toHaveLength(0);
  expect(box()).not.toHaveFocus();
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

test('a sentence is looked for in the sheets that show, and all are counted', async () => {
  const best = vi.fn((limit: number) => tinySheetSearch().find('électricité').best(limit));
  load.sheets.mockImplementation(async () => ({
    find: () => ({ count: 120, best }),
    suggest: () => [],
    start: () => [],
  }));
  const { user } = setUp();
  await user.type(box(), 'é');
  expect(await screen.findByRole('option', { name: 'Voir les 120 fiches dans la liste' })).toBeVisible();
  for (const [limit] of best.mock.calls) expect(limit).toBe(3);
});

test('a sheet opens, and its words are remembered', async () => {
  const { user, went } = setUp();
  await user.type(box(), 'menuisier');
  await screen.findByRole('option', { name: /Un atelier partagé/ });
  await user.keyboard('{ArrowDown}{Enter}');
  expect(went).toEqual(['sheet atelier']);
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

test('arrows go around, Home and End to the ends, PageUp and PageDown no further', async () => {
  const { user } = setUp();
  await user.type(box(), 'électricité');
  await waitFor(() => expect(options()).toHaveLength(3));
  for (const [key, place] of [
    ['ArrowDown', 1],
    ['End', 2],
    ['ArrowDown', 0],
    ['ArrowUp', 2],
    ['Home', 0],
    ['PageDown', 2],
    ['PageUp', 0],
  ] as const) {
    await user.keyboard(`{${key}}`);
    expect(current(), key).toBe(options()[place]);
    expect(box()).toHaveAttribute('aria-activedescendant', options()[place]?.id);
  }
  expect(box()).toHaveFocus();
});

test('Escape closes the list, then empties the box, then is left to the page', async () => {
  const { user } = setUp();
  const left: boolean[] = [];
  const listen = (event: KeyboardEvent) => left.push(event.defaultPrevented);
  addEventListener('keydown', listen);
  await user.type(box(), 'brest');
  await screen.findAllByRole('option');
  left.length = 0;
  await user.keyboard('{Escape}');
  expect(options()).toHaveLength(0);
  expect(box()).toHaveValue('brest');
  await user.keyboard('{Escape}');
  expect(box()).toHaveValue('');
  await user.keyboard('{Escape}');
  removeEventListener('keydown', listen);
  expect(left).toEqual([true, true, false]);
});

test('a closed list opens again with an arrow', async () => {
  const { user } = setUp();
  await user.type(box(), 'brest');
  await screen.findAllByRole('option');
  await user.keyboard('{Escape}{ArrowDown}');
  expect(current()).toBe(options()[0]);
});

test('Enter on a closed list goes nowhere', async () => {
  const { user, went } = setUp();
  await user.type(box(), 'brest');
  await screen.findAllByRole('option');
  await user.keyboard('{Escape}{Enter}');
  expect(went).toEqual([]);
});

test('leaving the box goes nowhere, and keeps what was typed', async () => {
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

test('Ctrl and Enter compare the active territory; so does its own button', async () => {
  const { user, went } = setUp();
  await user.type(box(), 'brest');
  await screen.findAllByRole('option');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await user.type(box(), 'brest');
  const [button] = await screen.findAllByText('Comparer');
  if (button) await user.click(button);
  expect(went).toEqual(['compare commune:29019', 'compare commune:29019']);
  expect(box()).toHaveValue('');
});

test('where choosing already compares, nothing else is offered', async () => {
  const { user, went } = setUp({ canCompare: false });
  await user.type(box(), 'brest');
  await screen.findAllByRole('option');
  expect(screen.queryByText('Comparer')).toBeNull();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(went).toEqual(['territory commune:29019']);
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

test('how many answers there are is said', async () => {
  const { user } = setUp();
  await user.type(box(), 'brest');
  await waitFor(() => expect(said()).toHaveTextContent('2 territoires'), { timeout: 3000 });
  await user.clear(box());
  await user.type(box(), 'menuisier');
  await waitFor(() => expect(said()).toHaveTextContent(/^1 fiche$/), { timeout: 3000 });
});

test('where nothing answers this is said, and words of the sheets are offered', async () => {
  const { user } = setUp();
  await user.type(box(), 'zzzz');
  await waitFor(() => expect(groups()).toEqual(['Essayez plutôt']));
  await waitFor(() => expect(said()).toHaveTextContent('Aucune fiche et aucun territoire trouvés.'), {
    timeout: 3000,
  });
});

test('sheets that have only some of the words say so', async () => {
  const { user } = setUp();
  await user.type(box(), 'electricite menuisier');
  expect(
    await screen.findByText('Aucune fiche n’a tous ces mots. En partie :', { ignore: '[role=status]' }),
  ).toBeVisible();
});

test('what is on its way is told, and Enter before there is an answer waits for it', async () => {
  let give: (index: ReturnType<typeof tinyTerritoryIndex>) => void = () => {};
  load.territories.mockImplementation(() => new Promise((resolve) => (give = resolve)));
  const { user, went } = setUp();
  await user.type(box(), 'brest');
  await waitFor(() => expect(said()).toHaveTextContent('Chargement des territoires…'), { timeout: 3000 });
  await user.keyboard('{Enter}');
  expect(went).toEqual([]);
  give(tinyTerritoryIndex());
  await waitFor(() => expect(current()).toHaveTextContent('Brest'));
  await user.keyboard('{Enter}');
  expect(went).toEqual(['territory commune:29019']);
});

test('a list that fails is told, and asking again works and gives the focus back', async () => {
  load.territories.mockImplementationOnce(() => Promise.reject(new Error('down')));
  const { user } = setUp();
  await user.type(box(), 'brest');
  await waitFor(() => expect(said()).toHaveTextContent('La liste des territoires n’a pas pu être chargée.'), {
    timeout: 3000,
  });
  await user.tab();
  expect(screen.getByRole('button', { name: 'Réessayer' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('option', { name: /^Brest Commune/ })).toBeVisible();
  expect(box()).toHaveFocus();
});

test('the box shows what the list is about, and follows it', async () => {
  const { relist } = setUp({ listed: 'tiers lieux' });
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

test('emptied and left, the box shows again what the list is about', async () => {
  const { user, went } = setUp({ listed: 'vélo' });
  await user.clear(box());
  expect(box()).toHaveValue('');
  await user.click(elsewhere());
  expect(box()).toHaveValue('vélo');
  expect(went).toEqual([]);
});

test('emptied, Enter gives up what was looked for', async () => {
  const { user, went } = setUp({ listed: 'vélo' });
  await user.clear(box());
  await user.keyboard('{Enter}');
  expect(went).toEqual(['list ']);
  await waitFor(() => expect(box()).toHaveValue(''));
});

test('emptied, a suggestion that was gone to is taken', async () => {
  const { user, went } = setUp({ listed: 'vélo' });
  await user.clear(box());
  await waitFor(() => expect(groups()).toEqual(['Suggestions']));
  await user.keyboard('{ArrowDown}{Enter}');
  expect(box()).toHaveValue('Emploi');
  expect(went).toEqual([]);
});

test('on a narrow screen a button spreads the box; Escape and the cross fold it and give the focus back', async () => {
  const { user } = setUp();
  const opener = screen.getByRole('button', { name: LABEL });
  await user.click(opener);
  expect(opener).toHaveAttribute('aria-expanded', 'true');
  expect(box()).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(opener).toHaveFocus();
  expect(opener).toHaveAttribute('aria-expanded', 'false');
  await user.click(opener);
  await user.click(screen.getByRole('button', { name: 'Fermer la recherche' }));
  expect(opener).toHaveFocus();
});

test('an answer that is chosen folds the box', async () => {
  const { user } = setUp();
  const opener = screen.getByRole('button', { name: LABEL });
  await user.click(opener);
  await user.keyboard('brest');
  await screen.findAllByRole('option');
  await user.keyboard('{Enter}');
  expect(opener).toHaveAttribute('aria-expanded', 'false');
});

test('nothing is chosen while a word is being composed', async () => {
  const { user, went } = setUp();
  await user.type(box(), 'brest');
  await screen.findAllByRole('option');
  box().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
  expect(went).toEqual([]);
});

test('words of the sheets that fail are told, and asking again works', async () => {
  load.sheets.mockImplementation(() => Promise.reject(new Error('down')));
  const { user } = setUp();
  await user.type(box(), 'brest');
  await waitFor(() => expect(said()).toHaveTextContent('Les mots des fiches n’ont pas pu être chargés.'), {
    timeout: 3000,
  });
  expect(screen.getByRole('option', { name: /^Brest Commune/ })).toBeVisible();
  load.sheets.mockImplementation(async () => tinySheetSearch());
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Réessayer' })).toBeNull());
  expect(box()).toHaveFocus();
});
