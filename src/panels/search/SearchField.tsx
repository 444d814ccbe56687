import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { announce } from '../../a11y/announcements.ts';
import type { TerritoryResult } from '../../search/territories/search-territories.ts';
import { rememberQuery } from '../../state/recent-queries.ts';
import { askSheetSearch, useSheetSearch } from '../../state/use-sheet-search.ts';
import { countMessage, loadingMessage, resultMessage } from './messages.ts';
import { OptionList } from './OptionList.tsx';
import type { SearchOption } from './option-groups.ts';
import styles from './SearchField.module.css';
import { LONGEST_QUERY, SEARCH_LABEL, SEARCH_PLACEHOLDER } from './search-label.ts';
import { useSearchCombobox } from './use-search-combobox.ts';
import { useTerritoryIndex } from './use-territory-index.ts';

/** What the search leads to. */
export interface SearchActions {
  readonly onTerritory: (result: TerritoryResult) => void;
  readonly onSheet: (id: string) => void;
  /** Lists the sheets that answer to words; all of them without words. */
  readonly onList: (query: string) => void;
  /** Compares an answer instead of opening it; null where choosing one already adds it to the comparison. */
  readonly onCompare: ((result: TerritoryResult) => void) | null;
}

interface SearchFieldProps extends SearchActions {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** The box that was there before this code was clicked, which unfolds the list. */
  readonly wasClicked: RefObject<boolean>;
  readonly query: string;
  readonly setQuery: (query: string) => void;
  /** Words that the list keeps to, as the address has them. */
  readonly listed: string | undefined;
  /** Whether the focus is in the search. */
  readonly isActive: boolean;
  /** Called by Escape when there is nothing left to close or to clear; true when that was of use. */
  readonly onEscape: () => boolean;
}

/** The box where a word or a territory is typed, and what answers below. */
export function SearchField(props: SearchFieldProps) {
  const {
    inputRef,
    wasClicked,
    query,
    setQuery,
    listed,
    isActive,
    onTerritory,
    onSheet,
    onList,
    onCompare,
    onEscape,
  } = props;
  const [territories, load] = useTerritoryIndex(true);
  const sheets = useSheetSearch(true);
  const choose = (option: SearchOption) => {
    if (option.kind === 'query') {
      setQuery(option.text);
      return;
    }
    if (option.kind === 'list') {
      rememberQuery(option.query);
      onList(option.query);
      return;
    }
    if (option.kind === 'sheet') rememberQuery(query);
    setQuery('');
    if (option.kind === 'sheet') onSheet(option.answer.id);
    else onTerritory(option.result);
  };
  const box = useSearchCombobox({ query, setQuery, territories, sheets, onChoose: choose });
  useTakeOver(inputRef, wasClicked, box.openMenu);
  const compare = (result: TerritoryResult) => {
    box.closeMenu();
    setQuery('');
    onCompare?.(result);
  };
  const isEmptied = listed !== undefined && query.trim() === '';
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = box.options[box.highlightedIndex];
    if (
      event.key === 'Enter' &&
      (event.ctrlKey || event.metaKey) &&
      onCompare &&
      chosen?.kind === 'territory'
    ) {
      Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
      event.preventDefault();
      compare(chosen.result);
    } else if (event.key === 'Enter' && isEmptied && !(box.isOpen && box.highlightedIndex > 0)) {
      // What was looked for is given up, and not the first suggestion taken.
      Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
      box.closeMenu();
      onList('');
    }
    // Said to be dealt with, so that Escape does not close the sheet as well.
    if (event.key === 'Escape' && (box.isOpen || query !== '' || onEscape())) event.preventDefault();
  };
  const { answers, groups } = box;
  const loading = loadingMessage(territories.stage, sheets.stage);
  const isFailed = territories.stage === 'failed' || sheets.stage === 'failed';
  const isWaiting = isActive && loading !== '' && (query !== '' || isFailed);
  const showsList = box.isOpen && groups.length > 0;
  const result = answers && box.isOpen && loading === '' ? resultMessage(answers, groups) : '';
  const message = isWaiting ? loading : result;
  const counted = answers && showsList && loading === '' ? countMessage(answers, groups) : '';
  const said = `${message} ${counted}`.trim();
  useEffect(() => {
    if (said !== '') announce(said);
  }, [said]);
  return (
    <>
      <input
        {...box.getInputProps({
          ref: inputRef,
          onKeyDown,
          // Here and not from the library's own state, which comes too late for the caret to stay in place.
          onChange: (event) => setQuery(event.currentTarget.value),
          'aria-label': SEARCH_LABEL,
          'aria-expanded': showsList,
          ...(showsList ? {} : { 'aria-activedescendant': '' }),
        })}
        type="search"
        className={styles.input}
        placeholder={SEARCH_PLACEHOLDER}
        enterKeyHint="search"
        spellCheck={false}
        maxLength={LONGEST_QUERY}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keeps the focus in the box, does nothing itself */}
      <div
        className={styles.popup}
        hidden={message === '' && !showsList}
        onMouseDown={(event) => event.preventDefault()}
      >
        {message && (
          <p className={styles.message} aria-hidden="true">
            {message}
          </p>
        )}
        {isFailed && isActive && (
          <button
            type="button"
            className={styles.again}
            onClick={() => {
              load();
              askSheetSearch();
              inputRef.current?.focus();
              box.openMenu();
            }}
          >
            Réessayer
          </button>
        )}
        <OptionList box={box} isShown={showsList} onCompare={onCompare && compare} />
        {showsList && answers && onCompare && groups.some(({ title }) => title === 'Territoires') && (
          <p className={styles.keys}>
            <kbd>Entrée</kbd> ouvrir · <kbd>Ctrl</kbd> + <kbd>Entrée</kbd> comparer un territoire
          </p>
        )}
      </div>
    </>
  );
}

/** The box that was there before this one's code had the focus: it is given on, the caret at its place, the list open. */
function useTakeOver(
  inputRef: RefObject<HTMLInputElement | null>,
  wasClicked: RefObject<boolean>,
  openMenu: () => void,
): void {
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    const input = inputRef.current;
    if (!isFirst.current || !input) return;
    isFirst.current = false;
    const end = input.value.length;
    input.focus({ preventScroll: true });
    input.setSelectionRange(end, end);
    if (end > 0 || wasClicked.current) openMenu();
  }, [inputRef, wasClicked, openMenu]);
}
