import { Search, X } from 'lucide-react';
import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { PlainField } from './PlainField.tsx';
import styles from './SearchBox.module.css';
import type { SearchActions } from './SearchField.tsx';
import { SEARCH_ID, SEARCH_LABEL } from './search-label.ts';
import { useSearchCode } from './use-search-code.ts';

interface SearchBoxProps extends SearchActions {
  /** Words that the list keeps to, as the address has them. */
  readonly listed: string | undefined;
}

/**
 * The search of sheets and territories, for the header. On a narrow screen it is a button, which spreads the box over
 * the header. Hidden without JavaScript.
 */
export function SearchBox({ listed, onTerritory, onSheet, onList, onCompare }: SearchBoxProps) {
  const [isActive, setActive] = useState(false);
  const [isSpread, setSpread] = useState(false);
  const [query, setQuery] = useState('');
  const { Field, isFailed, load } = useSearchCode();
  const input = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasClicked = useRef(false);
  const returnsFocus = useRef(false);
  useEffect(() => {
    if (isSpread) input.current?.focus();
    else if (returnsFocus.current) opener.current?.focus();
    returnsFocus.current = false;
  }, [isSpread]);
  // The box shows what the list is about, unless someone is writing in it.
  useEffect(() => {
    if (document.activeElement !== input.current) setQuery(listed ?? '');
  }, [listed]);
  // Who was quicker than the page's code has the focus here already, and may have typed.
  useEffect(() => {
    const box = input.current;
    if (!box || document.activeElement !== box) return;
    if (box.value !== '') setQuery(box.value);
    setActive(true);
    load();
  }, [load]);
  const close = () => {
    returnsFocus.current = true;
    setSpread(false);
  };
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    setActive(false);
    setSpread(false);
    // Emptied and left, it shows again what the list is still about.
    if (query.trim() === '') setQuery(listed ?? '');
  };
  // The page that opens gives the focus to its title when nothing holds it.
  const leaving =
    <T,>(act: (value: T) => void) =>
    (value: T) => {
      input.current?.blur();
      act(value);
    };
  const box = { inputRef: input, wasClicked, query, setQuery };
  return (
    <search
      id={SEARCH_ID}
      className={styles.search}
      data-spread={isSpread || undefined}
      onFocus={() => {
        setActive(true);
        load();
      }}
      onBlur={leave}
    >
      <button
        ref={opener}
        type="button"
        className={styles.open}
        aria-label={SEARCH_LABEL}
        aria-expanded={isSpread}
        onClick={() => setSpread(true)}
      >
        <Search size={22} aria-hidden="true" />
      </button>
      <div className={styles.box}>
        <Search size={18} aria-hidden="true" className={styles.sign} />
        {Field ? (
          <Field
            {...box}
            listed={listed}
            isActive={isActive}
            onTerritory={leaving(onTerritory)}
            onSheet={leaving(onSheet)}
            onList={leaving(onList)}
            onCompare={onCompare && leaving(onCompare)}
            onEscape={() => {
              if (isSpread) close();
              return isSpread;
            }}
          />
        ) : (
          <PlainField {...box} onRetry={isFailed ? load : null} />
        )}
        <button type="button" className={styles.close} aria-label="Fermer la recherche" onClick={close}>
          <X size={22} aria-hidden="true" />
        </button>
      </div>
    </search>
  );
}
