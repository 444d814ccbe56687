import { Search, X } from 'lucide-react';
import { type FocusEvent, useEffect, useRef, useState } from 'react';
import type { SearchResult } from '../../search/search-territories.ts';
import { SearchField } from './SearchField.tsx';
import { SEARCH_LABEL } from './search-label.ts';
import styles from './TerritorySearch.module.css';

interface TerritorySearchProps {
  readonly onChoose: (result: SearchResult) => void;
  /** Compares an answer instead of opening it; null where choosing one already adds it to the comparison. */
  readonly onCompare: ((result: SearchResult) => void) | null;
}

/**
 * The search of a territory, for the header. On a narrow screen it is a button, which spreads the box over the header.
 * Hidden without JavaScript.
 */
export function TerritorySearch({ onChoose, onCompare }: TerritorySearchProps) {
  const [isActive, setActive] = useState(false);
  const [isSpread, setSpread] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const returnsFocus = useRef(false);
  useEffect(() => {
    if (isSpread) input.current?.focus();
    else if (returnsFocus.current) opener.current?.focus();
    returnsFocus.current = false;
  }, [isSpread]);
  const close = () => {
    returnsFocus.current = true;
    setSpread(false);
  };
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    setActive(false);
    setSpread(false);
  };
  return (
    <search
      className={styles.search}
      data-spread={isSpread || undefined}
      onFocus={() => setActive(true)}
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
        <SearchField
          inputRef={input}
          isActive={isActive}
          onChoose={(result) => {
            // The page that opens gives the focus to its title when nothing holds it.
            input.current?.blur();
            onChoose(result);
          }}
          onCompare={
            onCompare &&
            ((result) => {
              input.current?.blur();
              onCompare(result);
            })
          }
          onEscape={() => {
            if (isSpread) close();
            return isSpread;
          }}
        />
        <button type="button" className={styles.close} aria-label="Fermer la recherche" onClick={close}>
          <X size={22} aria-hidden="true" />
        </button>
      </div>
    </search>
  );
}
