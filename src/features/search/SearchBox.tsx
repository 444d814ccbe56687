import { Search, X } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { SEARCH_ID } from '../../state/focus/element-ids.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './SearchBox.module.css';
import popup from './SearchPopup.module.css';
import {
  LONGEST_QUERY,
  optionId,
  SEARCH_LABEL,
  SEARCH_PLACEHOLDERS,
  type SearchPlace,
} from './search-label.ts';
import { focusHandlers, type SearchActions, useSearchBox } from './use-search-box.ts';

interface SearchBoxProps extends SearchActions {
  readonly listed: string | undefined;
  /** `header` is a button that spreads over the header on a narrow screen, `hero` is what a page leads with. */
  readonly place?: SearchPlace;
  readonly aside?: ReactNode;
}

type Box = ReturnType<typeof useSearchBox>;

/** Hidden without JavaScript. */
export function SearchBox({ listed, place = 'header', aside, ...actions }: SearchBoxProps) {
  const [isSpread, setSpread] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const fold = () => {
    flushSync(() => setSpread(false));
    opener.current?.focus();
  };
  const box = useSearchBox({ actions, listed, isSpread, onFold: fold });
  const spread = () => {
    flushSync(() => setSpread(true));
    box.input.current?.focus();
  };
  return (
    <search
      id={SEARCH_ID}
      className={styles[place]}
      data-spread={isSpread || undefined}
      aria-busy={box.isLoading || undefined}
      {...focusHandlers(box.dispatch, () => setSpread(false))}
    >
      {place === 'header' && (
        <Button
          ref={opener}
          look="bare"
          className={styles.open}
          aria-label={SEARCH_LABEL}
          aria-expanded={isSpread}
          onClick={spread}
        >
          <Search size={22} aria-hidden="true" />
        </Button>
      )}
      <div className={styles.box}>
        <Search size={18} aria-hidden="true" className={styles.sign} />
        <SearchInput box={box} placeholder={SEARCH_PLACEHOLDERS[place]} />
        <Answers box={box} onCompare={actions.onCompare} />
        {aside}
        {place === 'header' && (
          <Button look="bare" className={styles.close} aria-label="Fermer la recherche" onClick={fold}>
            <X size={22} aria-hidden="true" />
          </Button>
        )}
      </div>
    </search>
  );
}

function Answers({ box, onCompare }: { readonly box: Box } & Pick<SearchActions, 'onCompare'>) {
  return (
    <>
      {box.isLoading && (
        <div className={popup.popup}>
          <p className={popup.message}>Chargement de la recherche…</p>
        </div>
      )}
      {box.isFailed && <SearchFailure onRetry={box.retry} />}
      {box.Popup && (
        <box.Popup
          state={box.state}
          found={box.found}
          active={box.place}
          stages={box.stages}
          id={box.listId}
          onChoose={box.choose}
          onActivate={(option) => box.dispatch({ type: 'activate', option })}
          onCompare={onCompare && box.compare}
          onRetry={box.retry}
        />
      )}
    </>
  );
}

function SearchInput({ box, placeholder }: { readonly box: Box; readonly placeholder: string }) {
  const { input, text, place, active, options, listId, dispatch } = box;
  return (
    <input
      ref={input}
      value={text}
      onChange={(event) => box.write(event.currentTarget.value)}
      onKeyDown={box.onKeyDown}
      onClick={() => dispatch({ type: 'open' })}
      onBlur={() => dispatch({ type: 'close' })}
      role="combobox"
      aria-expanded={options.length > 0}
      aria-controls={box.Popup ? listId : undefined}
      aria-activedescendant={active && optionId(listId, place)}
      aria-autocomplete="list"
      aria-label={SEARCH_LABEL}
      autoComplete="off"
      type="search"
      className={styles.input}
      placeholder={placeholder}
      enterKeyHint="search"
      spellCheck={false}
      maxLength={LONGEST_QUERY}
    />
  );
}

function SearchFailure({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <div className={popup.popup}>
      <p className={popup.message} role="alert">
        La recherche n’a pas pu être chargée.
      </p>
      <Button look="main" className={popup.again} onClick={onRetry}>
        Réessayer
      </Button>
    </div>
  );
}
