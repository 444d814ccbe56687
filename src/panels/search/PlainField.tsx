import type { RefObject } from 'react';
import styles from './SearchField.module.css';
import { LONGEST_QUERY, SEARCH_LABEL, SEARCH_PLACEHOLDER } from './search-label.ts';

interface PlainFieldProps {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly wasClicked: RefObject<boolean>;
  /** The code of the search could not be had; what asks for it again. */
  readonly onRetry: (() => void) | null;
}

/** The search box until its code has come: it takes what is typed and keeps it. */
export function PlainField({ inputRef, query, setQuery, wasClicked, onRetry }: PlainFieldProps) {
  return (
    <>
      <input
        ref={inputRef}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onClick={() => {
          wasClicked.current = true;
        }}
        role="combobox"
        aria-expanded={false}
        aria-autocomplete="list"
        aria-label={SEARCH_LABEL}
        autoComplete="off"
        type="search"
        className={styles.input}
        placeholder={SEARCH_PLACEHOLDER}
        enterKeyHint="search"
        spellCheck={false}
        maxLength={LONGEST_QUERY}
      />
      {onRetry && (
        <div className={styles.popup}>
          <p className={styles.message} role="alert">
            La recherche n’a pas pu être chargée.
          </p>
          <button type="button" className={styles.again} onClick={onRetry}>
            Réessayer
          </button>
        </div>
      )}
    </>
  );
}
