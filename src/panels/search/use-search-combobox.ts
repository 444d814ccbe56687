import { type UseComboboxState, type UseComboboxStateChangeOptions, useCombobox } from 'downshift';
import { useMemo } from 'react';
import { searchTerritories } from '../../search/territories/search-territories.ts';
import { useRecentQueries } from '../../state/recent-queries.ts';
import type { SheetSearchState } from '../../state/use-sheet-search.ts';
import {
  type Answers,
  MOST_TERRITORIES,
  optionGroups,
  otherGroups,
  type SearchOption,
  startingGroups,
} from './option-groups.ts';
import type { IndexState } from './use-territory-index.ts';

/** Words offered before anything is typed. */
const MOST_STARTING = 6;

/** Sheets looked for: more than an atlas of this kind holds would only be counted. */
const MOST_SHEETS_FOUND = 500;

const { stateChangeTypes: change } = useCombobox;

/** Departures from what the library does, each where the box leads to a page instead of holding a choice. */
function stateReducer(
  state: UseComboboxState<SearchOption>,
  { type, changes }: UseComboboxStateChangeOptions<SearchOption>,
): Partial<UseComboboxState<SearchOption>> {
  switch (type) {
    // Leaving the box goes nowhere.
    case change.InputBlur:
      return { ...changes, selectedItem: null, inputValue: state.inputValue };
    case change.InputClick:
      return { ...changes, isOpen: true, highlightedIndex: Math.max(0, state.highlightedIndex) };
    // Unfolded before anything has answered, it is the first answer that Enter opens once there is one.
    case change.FunctionOpenMenu:
      return { ...changes, highlightedIndex: 0 };
    // Enter keeps a meaning when the pointer has gone.
    case change.MenuMouseLeave:
      return { ...changes, highlightedIndex: state.highlightedIndex };
    // Enter before there is an answer waits for it with the reader. What a choice leaves in the box is told by who chose.
    case change.InputKeyDownEnter:
    case change.ItemClick:
      return changes.selectedItem
        ? { ...changes, isOpen: changes.selectedItem.kind === 'query', inputValue: state.inputValue }
        : { ...changes, isOpen: true, highlightedIndex: 0, inputValue: state.inputValue };
    // After a choice that is not kept, the library clears the box at the next letter.
    case change.ControlledPropUpdatedSelectedItem:
      return { ...changes, inputValue: state.inputValue };
    default:
      return changes;
  }
}

function useAnswers(typed: string, territories: IndexState, sheets: SheetSearchState): Answers | null {
  return useMemo(() => {
    const query = typed.trim();
    if (query === '') return null;
    const found = sheets.search?.search(typed, MOST_SHEETS_FOUND) ?? [];
    return {
      query,
      territories:
        territories.stage === 'ready'
          ? searchTerritories(territories.index, query, MOST_TERRITORIES + 1)
          : [],
      sheets: found,
      guesses: found.length === 0 ? (sheets.search?.suggest(query) ?? []) : [],
    };
  }, [typed, territories, sheets]);
}

interface SearchCombobox {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly territories: IndexState;
  readonly sheets: SheetSearchState;
  readonly onChoose: (option: SearchOption) => void;
}

/** The behaviour of the search box: what is typed, what answers, which answer is chosen. */
export function useSearchCombobox({ query, setQuery, territories, sheets, onChoose }: SearchCombobox) {
  const recent = useRecentQueries();
  const answers = useAnswers(query, territories, sheets);
  const areThere = territories.stage === 'ready' && sheets.stage === 'ready';
  const groups = useMemo(() => {
    const starting = sheets.search?.start(MOST_STARTING) ?? [];
    if (!answers) return startingGroups(recent, starting);
    const found = optionGroups(answers);
    return found.length > 0 || !areThere ? found : otherGroups(starting);
  }, [answers, recent, sheets, areThere]);
  const options = useMemo(() => groups.flatMap((group) => group.options), [groups]);
  const combobox = useCombobox<SearchOption>({
    items: options as SearchOption[],
    itemToString: (item) => (item?.kind === 'query' ? item.text : ''),
    itemToKey: (item) => item?.key,
    inputValue: query,
    onInputValueChange: ({ inputValue }) => setQuery(inputValue),
    // Nothing stays chosen: the same answer can be asked for twice.
    selectedItem: null,
    onSelectedItemChange: ({ selectedItem }) => selectedItem && onChoose(selectedItem),
    defaultHighlightedIndex: 0,
    stateReducer,
  });
  return { ...combobox, answers, groups, options };
}
