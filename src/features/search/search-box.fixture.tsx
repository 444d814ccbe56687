import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { Mock } from 'vitest';
import { tinySheetSearch, tinyTerritorySearch } from '../../app/testing/tiny-search.ts';
import { liveLine } from '../../state/focus/announcements.ts';
import { resetRecentQueries } from './recent-queries.ts';
import { SearchBox } from './SearchBox.tsx';
import { resetSearch } from './use-search-answers.ts';

/** Has what the box loads come from the tiny atlas. */
export function answerTinily(load: { readonly territories: Mock; readonly sheets: Mock }): void {
  load.territories.mockReset().mockImplementation(async () => tinyTerritorySearch());
  load.sheets.mockReset().mockImplementation(async () => tinySheetSearch());
}

export function forgetSearch(): void {
  resetSearch();
  resetRecentQueries();
}

export const LABEL = 'Chercher une fiche ou un territoire';

interface Setting {
  readonly listQuery?: string | undefined;
  readonly canCompare?: boolean;
}

interface HostProps extends Setting {
  readonly went: string[];
  /** Gives what changes the words of the list, as an address does. */
  readonly onReady: (relist: (words: string | undefined) => void) => void;
}

function Host({ listQuery, canCompare = true, went, onReady }: HostProps) {
  const [words, setWords] = useState(listQuery);
  onReady(setWords);
  return (
    <>
      <SearchBox
        listQuery={words}
        onTerritory={({ key }) => went.push(`territory ${key}`)}
        onSheet={(id, query) => went.push(`sheet ${id} of ${query}`)}
        onTheme={(id) => went.push(`theme ${id}`)}
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
export function setUp(setting: Setting = {}) {
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

export const elsewhere = () => screen.getByRole('button', { name: 'Ailleurs' });
export const box = () => screen.getByRole('combobox', { name: LABEL });
export const options = () => screen.queryAllByRole('option');
export const texts = () => options().map(({ textContent }) => textContent);
export const current = () => screen.queryByRole('option', { selected: true });
export const groups = () =>
  screen.queryAllByRole('group').map((group) => within(group).getAllByRole('presentation')[0]?.textContent);
export const liveRegion = () => screen.getByRole('status');
