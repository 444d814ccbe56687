import { type UseComboboxState, type UseComboboxStateChangeOptions, useCombobox } from 'downshift';
import { useMemo, useState } from 'react';
import { type SearchResult, searchTerritories } from '../../search/search-territories.ts';
import type { IndexState } from './use-territory-index.ts';

/** Most territories shown for a query. */
export const MOST_SHOWN = 10;

const NONE: readonly SearchResult[] = [];
const { stateChangeTypes: change } = useCombobox;

/** Departures from what the library does, each where the box leads to a page instead of holding a choice. */
function stateReducer(
  state: UseComboboxState<SearchResult>,
  { type, changes }: UseComboboxStateChangeOptions<SearchResult>,
): Partial<UseComboboxState<SearchResult>> {
  switch (type) {
    // Leaving the box goes nowhere.
    case change.InputBlur:
      return { ...changes, selectedItem: null, inputValue: state.inputValue };
    case change.InputClick:
      return { ...changes, isOpen: true, highlightedIndex: Math.max(0, state.highlightedIndex) };
    // Enter keeps a meaning when the pointer has gone.
    case change.MenuMouseLeave:
      return { ...changes, highlightedIndex: state.highlightedIndex };
    // Enter before there is an answer waits for it with the reader.
    case change.InputKeyDownEnter:
    case change.ItemClick:
      return changes.selectedItem
        ? { ...changes, inputValue: '' }
        : { ...changes, isOpen: true, highlightedIndex: 0, inputValue: state.inputValue };
    // After a choice that is not kept, the library clears the box at the next letter.
    case change.ControlledPropUpdatedSelectedItem:
      return { ...changes, inputValue: state.inputValue };
    default:
      return changes;
  }
}

/** The behaviour of the search box: what is typed, what answers, which answer is chosen. */
export function useTerritoryCombobox(state: IndexState, onChoose: (result: SearchResult) => void) {
  const [query, setQuery] = useState('');
  const isAsking = query.trim() !== '';
  const found = useMemo(
    () =>
      state.stage === 'ready' && isAsking ? searchTerritories(state.index, query, MOST_SHOWN + 1) : NONE,
    [state, query, isAsking],
  );
  const results = useMemo(() => found.slice(0, MOST_SHOWN), [found]);
  const combobox = useCombobox<SearchResult>({
    items: results,
    itemToString: (item) => item?.name ?? '',
    itemToKey: (item) => item?.key,
    inputValue: query,
    onInputValueChange: ({ inputValue }) => setQuery(inputValue),
    // Nothing stays chosen: the same territory can be asked for twice.
    selectedItem: null,
    onSelectedItemChange: ({ selectedItem }) => selectedItem && onChoose(selectedItem),
    defaultHighlightedIndex: 0,
    stateReducer,
  });
  const isOpen = combobox.isOpen && isAsking;
  return { ...combobox, query, setQuery, results, hasMore: found.length > MOST_SHOWN, isOpen };
}
