import { Search, X } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { SEARCH_ID } from '../../state/focus/element-ids.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import boxes from '../../ui/fields.module.css';
import { optionId, SEARCH_LABEL } from './combobox.ts';
import styles from './SearchBox.module.css';
import { focusHandlers, type SearchActions, useSearchBox } from './use-search-box.ts';

const PLACEHOLDERS = {
  header: 'Un mot, une commune, un département…',
  hero: 'Une commune ou un mot',
} as const;

/** In characters, as in addresses. */
const LONGEST_QUERY = 200;

interface SearchBoxProps extends SearchActions {
  readonly listQuery: string | undefined;
  /** `header`: a button on a narrow screen, which opens a box over the whole header. `hero`: the large box of the home page. */
  readonly place?: keyof typeof PLACEHOLDERS;
  readonly aside?: ReactNode;
}

const POPUP = `floating ${styles.popup}`;
const MESSAGE = `soft ${styles.message}`;

type Box = ReturnType<typeof useSearchBox>;

/** Hidden without JavaScript. */
export function SearchBox({ listQuery, place = 'header', aside, ...actions }: SearchBoxProps) {
  const [isSpread, setSpread] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const fold = () => {
    flushSync(() => setSpread(false));
    opener.current?.focus();
  };
  const box = useSearchBox(actions, listQuery, isSpread, fold);
  const spread = () => {
    flushSync(() => setSpread(true));
    box.input.current?.focus();
  };
  return (
    <search
      id={SEARCH_ID}
      className={classNames('needs-script no-print', styles[place])}
      data-spread={isSpread || undefined}
      aria-busy={box.isLoading || undefined}
      {...focusHandlers(box.dispatch, () => setSpread(false))}
    >
      {place === 'header' && (
        <Button
          ref={opener}
          look="icon"
          className={styles.open}
          aria-label={SEARCH_LABEL}
          aria-expanded={isSpread}
          onClick={spread}
        >
          <Search size={22} aria-hidden="true" />
        </Button>
      )}
      <div className={`row ${boxes.fields} ${styles.box}`}>
        <Search size={18} aria-hidden="true" className={styles.sign} />
        <input
          ref={box.input}
          value={box.text}
          onChange={(event) => box.write(event.currentTarget.value)}
          onKeyDown={box.onKeyDown}
          onClick={() => box.dispatch({ type: 'open' })}
          onBlur={() => box.dispatch({ type: 'close' })}
          role="combobox"
          aria-expanded={box.options.length > 0}
          aria-controls={box.Popup ? box.listId : undefined}
          aria-activedescendant={box.active && optionId(box.listId, box.place)}
          aria-autocomplete="list"
          aria-label={SEARCH_LABEL}
          autoComplete="off"
          type="search"
          className={`grow ${styles.input}`}
          placeholder={PLACEHOLDERS[place]}
          enterKeyHint="search"
          spellCheck={false}
          maxLength={LONGEST_QUERY}
        />
        <Answers box={box} onCompare={actions.onCompare} />
        {aside}
        {place === 'header' && (
          <Button look="icon" className={styles.close} aria-label="Fermer la recherche" onClick={fold}>
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
        <div className={POPUP}>
          <p className={MESSAGE}>Chargement de la recherche…</p>
        </div>
      )}
      {box.isFailed && (
        <div className={POPUP}>
          <p className={MESSAGE} role="alert">
            La recherche n’a pas pu être chargée.
          </p>
          <Button look="main" className={styles.again} onClick={box.retry}>
            Réessayer
          </Button>
        </div>
      )}
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
