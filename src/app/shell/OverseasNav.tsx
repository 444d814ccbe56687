import { Link } from '@tanstack/react-router';
import { ChevronsUpDown } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, type MouseEvent, useId, useRef, useState } from 'react';
import {
  type Letter,
  searchOf,
  withoutTerritory,
  withTerritory,
} from '../../core/comparison/compared-set.ts';
import { type Comparison, territorySet } from '../../core/comparison/comparison.ts';
import { showsFrance } from '../../core/geo/france-bounds.ts';
import type { Catalogue, OverseasOutline } from '../../core/sheet/catalogue.ts';
import { countAmong } from '../../core/sheet/catalogue-index.ts';
import type { TerritoryKey } from '../../core/territory/territory.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { showComparisonFull } from '../../features/compare/full-comparison.ts';
import { TerritoryOutline } from '../../map/outline/TerritoryOutline.tsx';
import { PATHS } from '../../state/address/addresses.ts';
import { MAP_ID } from '../../state/focus/element-ids.ts';
import { useShownSheets } from '../../state/list/use-shown-sheets.ts';
import { hoverHandlers, useHoverMark } from '../../state/map/hover.ts';
import { type Shades, useMapBounds, useShades } from '../../state/map/map-stores.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './OverseasNav.module.css';

interface OverseasNavProps {
  readonly catalogue: Catalogue;
  readonly subject: TerritoryKey | null;
  readonly comparison: Comparison | null;
}

/** Whether the map shows something else than the whole of France; before it has bounds, whether the page has a subject. */
function useIsAway(subject: TerritoryKey | null): boolean {
  const shown = useMapBounds(({ bounds }) => bounds && showsFrance(bounds));
  return shown === null ? subject !== null : !shown;
}

/** Tiles that the reader opened stay open until `isFolded` changes. */
function useOpened(isFolded: boolean) {
  const [opened, setOpened] = useState({ isOpen: false, isFolded });
  if (opened.isFolded !== isFolded) setOpened({ isOpen: false, isFolded });
  return [opened.isOpen, (isOpen: boolean) => setOpened({ isOpen, isFolded })] as const;
}

/** Whether it is on the map: tiles close when the focus goes there, as they may cover it. */
const isOnMap = (target: EventTarget | null) =>
  target instanceof Element && target.closest(`#${MAP_ID}`) !== null;

/** A row of tiles, replaced by a button when the map is elsewhere, during a comparison or in little room (style sheet). */
export function OverseasNav({ catalogue, subject, comparison }: OverseasNavProps) {
  const isAway = useIsAway(subject);
  const isFolded = isAway || comparison !== null;
  const [isOpen, setOpen] = useOpened(isFolded);
  const button = useRef<HTMLButtonElement>(null);
  const tilesId = useId();
  // Counts only the sheets that pass the list's filters, as markers do.
  const sheetsOf = countAmong(catalogue, useShownSheets(catalogue).filtered);
  const { shades } = useShades();
  const letterOf = (key: TerritoryKey) =>
    comparison?.territories.find(({ view }) => view.record.key === key)?.letters[0];
  const closeTiles = () => {
    setOpen(false);
    button.current?.focus();
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.preventDefault();
    closeTiles();
  };
  return (
    <nav
      className={`no-print under-panel ${styles.overseas}`}
      aria-label="Outre-mer"
      data-compared={comparison ? '' : undefined}
      data-folded={isFolded ? '' : undefined}
      data-open={isOpen ? '' : undefined}
      onKeyDown={closeOnEscape}
      onBlur={({ relatedTarget }: FocusEvent) => isOnMap(relatedTarget) && setOpen(false)}
    >
      <Button
        ref={button}
        className={styles.fold}
        aria-expanded={isOpen}
        aria-controls={tilesId}
        onClick={() => setOpen(!isOpen)}
      >
        Outre-mer
        {catalogue.overseas.map(({ key }) => (
          <ComparedLetter key={key} letter={letterOf(key)} />
        ))}
        <ChevronsUpDown size={18} aria-hidden="true" />
      </Button>
      <div id={tilesId} className={`card ${styles.tiles}`}>
        {catalogue.overseas.map((territory) => (
          <OverseasLink
            key={territory.key}
            territory={territory}
            sheets={sheetsOf(territory.key)}
            shade={shades?.get(territory.key)}
            selected={territory.key === subject}
            letter={letterOf(territory.key)}
            comparison={comparison}
            onFollow={closeTiles}
          />
        ))}
      </div>
    </nav>
  );
}

function ComparedLetter({ letter }: { readonly letter: Letter | undefined }) {
  return letter ? (
    <span className={`badge ${styles.letter}`} data-letter={letter} aria-hidden="true">
      {letter}
    </span>
  ) : null;
}

interface OverseasLinkProps {
  readonly territory: OverseasOutline;
  readonly sheets: number;
  readonly shade: ReturnType<Shades['get']>;
  readonly selected: boolean;
  /** Its letter, while it is compared. */
  readonly letter: Letter | undefined;
  readonly comparison: Comparison | null;
  readonly onFollow: () => void;
}

/** Link props. While comparing, a click adds the territory or removes it, as on the map; if the comparison is full, a message says so. */
function targetOf({ territory, letter, comparison, onFollow }: OverseasLinkProps) {
  const { key, level, code } = territory;
  const page = { to: PATHS.territory, params: { level, code } } as const;
  if (!comparison) return { ...page, onClick: onFollow };
  const current = territorySet(comparison);
  const set = letter ? withoutTerritory(current, key) : withTerritory(current, key);
  if (set !== current) return { to: PATHS.compare, search: searchOf(set) } as const;
  return {
    ...page,
    onClick: (event: MouseEvent) => {
      event.preventDefault();
      showComparisonFull(comparison);
    },
  };
}

function OverseasLink(props: OverseasLinkProps) {
  const { territory, sheets, shade: { step, value } = {}, selected, letter } = props;
  const { key, name, outline } = territory;
  return (
    <Link
      ref={useHoverMark(key)}
      {...targetOf(props)}
      className={`target ring-inside ${styles.tile}`}
      data-step={step}
      aria-current={selected ? 'true' : undefined}
      {...hoverHandlers(key)}
    >
      <span className="visually-hidden">
        {`${name}, ${sheetCount(sheets)}${value ? `, ${value}` : ''}${letter ? `, comparé : ${letter}` : ''}`}
      </span>
      <TerritoryOutline outline={outline} size={36} />
      <span className={styles.name} aria-hidden="true">
        {name}
        {value && <small>{value}</small>}
      </span>
      <ComparedLetter letter={letter} />
      {!letter && sheets > 0 && (
        <span className={`badge ${styles.count}`} aria-hidden="true">
          {sheets}
        </span>
      )}
    </Link>
  );
}
