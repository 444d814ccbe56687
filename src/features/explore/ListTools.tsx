import { Link, useSearch } from '@tanstack/react-router';
import { ArrowDownUp, Download, SlidersHorizontal, Table2 } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { MEDIA } from '../../ui/breakpoints.ts';
import { Menu } from '../../ui/Menu.tsx';
import { placeBelow } from '../../ui/place-below.ts';
import { useHydrated } from '../../ui/use-hydrated.ts';
import { useMedia } from '../../ui/use-media.ts';
import { ExportFormats } from './ExportFormats.tsx';
import { FilterBar, FilterDrawer, type ListProps, SortChoices } from './FilterChoices.tsx';
import styles from './ListTools.module.css';
import { PopoverButton } from './PopoverButton.tsx';

/** Where the layout changes « Filtrer » is another button, whose place is the same: who stood there stays there. */
function useKeptFocus(isPhone: boolean) {
  const tools = useRef<HTMLDivElement>(null);
  const isFirst = useRef(false);
  const keep = ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
    isFirst.current = target === currentTarget.firstElementChild;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the layout that has changed is the event
  useEffect(() => {
    const first = tools.current?.firstElementChild;
    if (isFirst.current && document.activeElement === document.body && first instanceof HTMLElement)
      first.focus();
  }, [isPhone]);
  const forget = () => {
    isFirst.current = false;
  };
  return { ref: tools, onFocus: keep, onBlur: forget };
}

/** What filters, sorts and exports the list. Hidden without JavaScript, where the list stays whole. */
export function ListTools(props: ListProps) {
  const [isOpen, setOpen] = useState(false);
  const isPhone = useMedia(MEDIA.phone);
  const kept = useKeptFocus(isPhone);
  const bar = useId();
  const fold = (event: KeyboardEvent<HTMLElement>) => {
    // A menu of the bar closes first.
    if (event.key !== 'Escape' || !isOpen || event.currentTarget.querySelector(':popover-open')) return;
    event.preventDefault();
    setOpen(false);
    document.querySelector<HTMLElement>(`[aria-controls="${bar}"]`)?.focus();
  };
  const isHydrated = useHydrated();
  return (
    <>
      <div {...kept} className={`${styles.tools} no-print`}>
        {isPhone ? (
          <PopoverButton
            className={styles.tool}
            button={<FilterWord />}
            popover={({ id }) => <FilterDrawer id={id} {...props} />}
          />
        ) : (
          <Button
            look="bare"
            className={styles.tool}
            onKeyDown={fold}
            aria-expanded={isOpen}
            aria-controls={bar}
            onClick={() => setOpen(!isOpen)}
          >
            <FilterWord />
          </Button>
        )}
        {!isPhone && <SortButton {...props} />}
        {isHydrated && <TableLink />}
        {isHydrated && props.shown.sheets.length > 0 && <ExportButton shown={props.shown} />}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a key of its buttons folds it */}
      <div id={bar} className={`${styles.bar} no-print`} hidden={!isOpen || isPhone} onKeyDown={fold}>
        {isOpen && !isPhone && <FilterBar {...props} />}
      </div>
    </>
  );
}

function FilterWord() {
  return (
    <>
      <SlidersHorizontal size={17} aria-hidden="true" /> Filtrer
    </>
  );
}

function SortButton({ shown }: ListProps) {
  return (
    <PopoverButton
      className={styles.tool}
      button={
        <>
          <ArrowDownUp size={16} aria-hidden="true" /> Trier
        </>
      }
      popover={(popover) => (
        <Menu {...popover} place={placeBelow} className={styles.menu}>
          <SortChoices shown={shown} />
        </Menu>
      )}
    />
  );
}

function TableLink() {
  const isTable = useSearch({ from: '__root__' }).liste === 'tableau';
  const label = isTable ? 'Afficher en liste' : 'Afficher en tableau';
  return (
    <Link
      to="./"
      search={(before) => ({ ...before, liste: isTable ? undefined : 'tableau' })}
      resetScroll={false}
      activeOptions={{ exact: true }}
      className={styles.icon}
      data-chosen={isTable || undefined}
      aria-label={label}
      title={label}
    >
      <Table2 size={18} aria-hidden="true" />
    </Link>
  );
}

function ExportButton({ shown: { sheets } }: Pick<ListProps, 'shown'>) {
  const [hasFailed, setFailed] = useState(false);
  return (
    <>
      <PopoverButton
        label="Exporter la liste"
        className={styles.icon}
        button={<Download size={18} aria-hidden="true" />}
        popover={(popover) => (
          <Menu {...popover} place={placeBelow} className={styles.formats}>
            <ExportFormats sheets={sheets} menu={popover.id} onOutcome={setFailed} />
          </Menu>
        )}
      />
      {hasFailed && (
        <p role="alert" className={styles.failure}>
          Le fichier n’a pas pu être créé. Réessayez dans un instant.
        </p>
      )}
    </>
  );
}
