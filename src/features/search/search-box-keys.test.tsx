import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tinySheetSearch, tinyTerritorySearch } from '../../app/testing/tiny-search.ts';
import {
  answerTinily,
  box,
  current,
  forgetSearch,
  groups,
  LABEL,
  options,
  setUp,
} from './search-box.fixture.tsx';

const load = vi.hoisted(() => ({ territories: vi.fn(), sheets: vi.fn() }));
vi.mock('../../state/search/worker/load-territory-search.ts', () => ({
  loadTerritorySearch: load.territories,
}));
vi.mock('../../state/search/worker/load-sheet-search.ts', () => ({ loadSheetSearch: load.sheets }));
beforeEach(() => answerTinily(load));
afterEach(forgetSearch);

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

test.each(['Shift', 'Control', 'Meta'])(
  '%s with Home or End is for the text: the active answer stays',
  async (held) => {
    const { user } = setUp();
    await user.type(box(), 'électricité');
    await waitFor(() => expect(options()).toHaveLength(3));
    await user.keyboard('{ArrowDown}');
    await user.keyboard(`{${held}>}{Home}{End}{/${held}}`);
    expect(current()).toBe(options()[1]);
  },
);

test('one more letter makes the first answer the active one again', async () => {
  const { user, went } = setUp();
  await user.type(box(), 'électricit');
  await waitFor(() => expect(options()).toHaveLength(3));
  await user.keyboard('{End}');
  expect(current()).toBe(options()[2]);
  await user.keyboard('é');
  await waitFor(() => expect(current()).toHaveTextContent('Voir les 2 fiches dans la liste'));
  await user.keyboard('{Enter}');
  expect(went).toEqual(['list électricité']);
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

test('Enter on a closed list opens nothing', async () => {
  const { user, went } = setUp();
  await user.type(box(), 'brest');
  await screen.findAllByRole('option');
  await user.keyboard('{Escape}{Enter}');
  expect(went).toEqual([]);
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

/** Until what is returned is called, no territory answers. */
function answerLate(): () => void {
  let answer: () => void = () => {};
  const arrives = new Promise<void>((resolve) => (answer = resolve));
  const { search, ...others } = tinyTerritorySearch();
  const late = async (query: string, limit: number) => {
    await arrives;
    return search(query, limit);
  };
  load.territories.mockImplementation(async () => ({ ...others, search: late }));
  return answer;
}

test.each([
  ['on another page', () => window.history.pushState({}, '', '/dossier/')],
  ['written something else', () => fireEvent.change(box(), { target: { value: 'bres' } })],
])('an answer that comes after the reader has %s leads nowhere', async (_, act) => {
  const answer = answerLate();
  const { user, went } = setUp();
  await user.type(box(), 'brest');
  await waitFor(() => expect(load.territories).toHaveBeenCalled());
  await user.keyboard('{Enter}');
  act();
  answer();
  expect(await screen.findByRole('option', { name: /^Brest Commune/ })).toBeVisible();
  expect(went).toEqual([]);
});

test.each([
  [{ canCompare: true }, 'brest', 'compare commune:29019'],
  [{ canCompare: false }, 'brest', 'territory commune:29019'],
  [{ canCompare: true }, 'électricité', 'list électricité'],
])(
  'Ctrl and Enter before there is an answer do what they do after it: %o, %s',
  async (setting, typed, led) => {
    const answer = answerLate();
    const { user, went } = setUp(setting);
    await user.type(box(), typed);
    await waitFor(() => expect(load.territories).toHaveBeenCalled());
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(went).toEqual([]);
    answer();
    await waitFor(() => expect(went).toEqual([led]));
  },
);

test('while the sheets are on their way Enter waits for them, and takes what comes first then', async () => {
  let arrive: () => void = () => {};
  load.sheets.mockReturnValue(new Promise((resolve) => (arrive = () => resolve(tinySheetSearch()))));
  const { user, went } = setUp();
  await user.type(box(), 'électricité');
  await waitFor(() => expect(load.sheets).toHaveBeenCalled());
  await user.keyboard('{Enter}');
  expect(went).toEqual([]);
  arrive();
  await waitFor(() => expect(went).toEqual(['list électricité']));
});

test('where choosing already compares, nothing else is offered', async () => {
  const { user, went } = setUp({ canCompare: false });
  await user.type(box(), 'brest');
  await screen.findAllByRole('option');
  expect(screen.queryByText('Comparer')).toBeNull();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(went).toEqual(['territory commune:29019']);
});

test('emptied, the box lists all sheets at once and keeps the focus; Enter takes no suggestion that was not made active', async () => {
  const { user, went } = setUp({ listQuery: 'vélo' });
  await user.clear(box());
  expect(went).toEqual(['list ']);
  expect(box()).toHaveFocus();
  await waitFor(() => expect(groups()).toEqual(['Suggestions']));
  await user.keyboard('{Enter}');
  expect(box()).toHaveValue('');
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(box()).toHaveValue('Énergie');
});

test('Escape that empties the box lists all sheets too', async () => {
  const { user, went } = setUp({ listQuery: 'vélo' });
  await user.click(box());
  await screen.findAllByRole('option');
  await user.keyboard('{Escape}{Escape}');
  expect(box()).toHaveValue('');
  expect(went).toEqual(['list ']);
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
