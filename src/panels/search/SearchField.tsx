import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import type { SearchResult } from '../../search/search-territories.ts';
import { countMessage, loadingMessage, resultMessage } from './messages.ts';
import { ResultList } from './ResultList.tsx';
import styles from './SearchField.module.css';
import { SEARCH_LABEL } from './search-label.ts';
import { useTerritoryCombobox } from './use-territory-combobox.ts';
import { useTerritoryIndex } from './use-territory-index.ts';

interface SearchFieldProps {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** Whether the focus is in the search. */
  readonly isActive: boolean;
  readonly onChoose: (result: SearchResult) => void;
  /** Compares an answer instead of opening it; null where choosing one already adds it to the comparison. */
  readonly onCompare: ((result: SearchResult) => void) | null;
  /** Called by Escape when there is nothing left to close or to clear; true when that was of use. */
  readonly onEscape: () => boolean;
}

/** The box where a territory is typed, and what answers below. */
export function SearchField({ inputRef, isActive, onChoose, onCompare, onEscape }: SearchFieldProps) {
  const [state, load] = useTerritoryIndex();
  const box = useTerritoryCombobox(state, onChoose);
  // Who was quicker than the page's code has the focus here already.
  useEffect(() => {
    if (document.activeElement === inputRef.current) load();
  }, [inputRef, load]);
  const compare = (result: SearchResult) => {
    box.reset();
    onCompare?.(result);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Said to be dealt with, so that Escape does not close the sheet as well.
    const chosen = box.results[box.highlightedIndex];
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && onCompare && chosen) {
      Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
      event.preventDefault();
      compare(chosen);
    }
    if (event.key === 'Escape' && (box.isOpen || box.query !== '' || onEscape())) event.preventDefault();
  };
  const isReady = state.stage === 'ready';
  const showsAnswers = isReady && box.isOpen;
  const showsList = showsAnswers && box.results.length > 0;
  const message = isReady ? resultMessage(box.results) : loadingMessage(state.stage);
  const isShown = showsAnswers || (isActive && !isReady && message !== '');
  const visible = isShown ? message : '';
  const counted = showsList ? `${message} ${countMessage(box.results.length, box.hasMore)}`.trim() : visible;
  return (
    <>
      <input
        {...box.getInputProps({
          ref: inputRef,
          onKeyDown,
          onFocus: load,
          // Here and not from the library's own state, which comes too late for the caret to stay in place.
          onChange: (event) => box.setQuery(event.currentTarget.value),
          'aria-label': SEARCH_LABEL,
          'aria-expanded': showsList,
          ...(showsList ? {} : { 'aria-activedescendant': '' }),
        })}
        type="search"
        className={styles.input}
        placeholder="Une commune, un département, un code postal…"
        enterKeyHint="search"
        spellCheck={false}
        maxLength={200}
      />
      <p role="status" className="visually-hidden">
        {counted}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keeps the focus in the box, does nothing itself */}
      <div className={styles.popup} hidden={!isShown} onMouseDown={(event) => event.preventDefault()}>
        {visible && (
          <p className={styles.message} aria-hidden="true">
            {visible}
          </p>
        )}
        {state.stage === 'failed' && (
          <button
            type="button"
            className={styles.again}
            onClick={() => {
              load();
              inputRef.current?.focus();
              box.openMenu();
            }}
          >
            Réessayer
          </button>
        )}
        <ResultList box={box} isShown={showsList} onCompare={onCompare && compare} />
        {showsList && onCompare && (
          <p className={styles.keys}>
            <kbd>Entrée</kbd> ouvrir · <kbd>Ctrl</kbd> + <kbd>Entrée</kbd> comparer
          </p>
        )}
      </div>
    </>
  );
}
