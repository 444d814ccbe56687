import { Link, useRouteContext, useSearch } from '@tanstack/react-router';
import { ArrowDownUp, Download, SlidersHorizontal, Table2 } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Catalogue, SheetSummary } from '../../core/sheet/catalogue.ts';
import { findSheet } from '../../core/sheet/catalogue-index.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { lazyCode } from '../../state/data/resource.ts';
import { announce } from '../../state/focus/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { MEDIA } from '../../ui/breakpoints.ts';
import { Menu } from '../../ui/Menu.tsx';
import { placeBelow } from '../../ui/place-below.ts';
import { useHydrated } from '../../ui/use-hydrated.ts';
import { useMedia } from '../../ui/use-media.ts';
import { FilterBar, FilterDrawer, type ListProps, SortChoices } from './FilterChoices.tsx';
import styles from './ListTools.module.css';
import menuStyles from './MenuItem.module.css';
import { PopoverButton } from './PopoverButton.tsx';

/** On another layout « Filtrer » is another button in the same place: the focus moves from one to the other. */
function useKeptFocus(isPhone: boolean) {
  const tools = useRef<HTMLDivElement>(null);
  const isFirst = useRef(false);
  const keep = ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
    isFirst.current = target === currentTarget.firstElementChild;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the layout that has changed is the event
  useEffect(
    function keepFocusInTools() {
      const first = tools.current?.firstElementChild;
      if (isFirst.current && document.activeElement === document.body && first instanceof HTMLElement)
        first.focus();
    },
    [isPhone],
  );
  const forget = () => {
    isFirst.current = false;
  };
  return { ref: tools, onFocus: keep, onBlur: forget };
}

const TOOL = `target bare small ring-inside ${styles.tool}`;
const ICON = `target bare ring-inside ${styles.icon}`;

const FILTER = (
  <>
    <SlidersHorizontal size={17} aria-hidden="true" /> Filtrer
  </>
);

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
      <div {...kept} className={`row stuck no-print needs-script ${styles.tools}`}>
        {isPhone ? (
          <PopoverButton
            className={TOOL}
            button={FILTER}
            popover={({ id }) => <FilterDrawer id={id} {...props} />}
          />
        ) : (
          <Button
            look="bare"
            className={TOOL}
            onKeyDown={fold}
            aria-expanded={isOpen}
            aria-controls={bar}
            onClick={() => setOpen(!isOpen)}
          >
            {FILTER}
          </Button>
        )}
        {!isPhone && <SortButton shown={props.shown} />}
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

function SortButton({ shown }: Pick<ListProps, 'shown'>) {
  return (
    <PopoverButton
      className={TOOL}
      button={
        <>
          <ArrowDownUp size={16} aria-hidden="true" /> Trier
        </>
      }
      popover={(popover) => (
        <Menu {...popover} place={placeBelow}>
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
      className={ICON}
      data-chosen={isTable || undefined}
      aria-label={label}
      title={label}
    >
      <Table2 size={18} aria-hidden="true" />
    </Link>
  );
}

const exportCode = lazyCode(() => import('./export-sheets.ts'));
const imageCode = lazyCode(() => import('../../map/svg/image-file.ts'));

const EXPORT_FORMATS = [
  { id: 'csv', name: 'CSV', use: 'tableur' },
  { id: 'geojson', name: 'GeoJSON', use: 'carte' },
  { id: 'svg', name: 'SVG', use: 'dessin de la carte' },
  { id: 'png', name: 'PNG', use: 'image de la carte' },
] as const;

type ExportFormat = (typeof EXPORT_FORMATS)[number];

async function save(format: ExportFormat['id'], catalogue: Catalogue, sheets: readonly SheetSummary[]) {
  if (format === 'csv' || format === 'geojson')
    return (await exportCode.load()).exportSheets(catalogue, sheets, format);
  return (await imageCode.load()).saveMapImage(sheets, format);
}

function ExportButton({ shown: { sheets } }: Pick<ListProps, 'shown'>) {
  const [hasFailed, setFailed] = useState(false);
  const { data } = useRouteContext({ from: '__root__' });
  const exportAs = async ({ id, name }: ExportFormat) => {
    setFailed(false);
    try {
      // The words of later sheets may not have come.
      const whole = await data.catalogue();
      await save(
        id,
        whole,
        sheets.flatMap((sheet) => findSheet(whole, sheet.id) ?? []),
      );
      announce(`Fichier ${name} de ${sheetCount(sheets.length)} créé.`);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <PopoverButton
        label="Exporter la liste"
        className={ICON}
        button={<Download size={18} aria-hidden="true" />}
        popover={(popover) => (
          <Menu {...popover} place={placeBelow}>
            {EXPORT_FORMATS.map((format) => (
              <Button
                key={format.id}
                look="bare"
                popoverTarget={popover.id}
                popoverTargetAction="hide"
                className={`row bare small lit ring-inside ${menuStyles.item}`}
                onClick={() => exportAs(format)}
              >
                {format.name} ({format.use})
              </Button>
            ))}
          </Menu>
        )}
      />
      {hasFailed && (
        <p role="alert" className={`small ${styles.failure}`}>
          Le fichier n’a pas pu être créé. Réessayez dans un instant.
        </p>
      )}
    </>
  );
}
