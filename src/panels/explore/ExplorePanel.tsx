import { Link } from '@tanstack/react-router';
import { type ReactNode, type Ref, useRef } from 'react';
import { cardLinkId, HEADING_ID, LIST_ID, SEARCH_ID } from '../../a11y/element-ids.ts';
import { type FocusReturn, focusReturn, forgetFocusReturn } from '../../a11y/focus-return.ts';
import { listCount } from '../../a11y/list-words.ts';
import { findMarkerOf } from '../../a11y/marker-of-sheet.ts';
import { useRememberedScroll } from '../../a11y/panel-scroll.ts';
import { isFocusLost, keepFocus, useArrival, useStep } from '../../a11y/use-arrival.ts';
import { PATHS } from '../../address/addresses.ts';
import { site } from '../../data/settings.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { showShortcutsHelp } from '../../state/keyboard-preferences.ts';
import type { ShownSheets } from '../../state/use-shown-sheets.ts';
import { Button } from '../../ui/Button.tsx';
import { MEDIA } from '../../ui/breakpoints.ts';
import { ColourChoice } from '../shared/ColourChoice.tsx';
import { ActiveFilters } from './ActiveFilters.tsx';
import { CardList } from './CardList.tsx';
import styles from './ExplorePanel.module.css';
import { ExportMenu } from './ExportMenu.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { NoSheet } from './NoSheet.tsx';
import { SearchNote } from './SearchNote.tsx';

const visibleSearch = () =>
  [...document.querySelectorAll<HTMLElement>(`#${SEARCH_ID} :is(input, button)`)].find((one) =>
    one.checkVisibility(),
  );

const OPENERS: Readonly<Record<FocusReturn['from'], (sheet: string) => HTMLElement | null | undefined>> = {
  search: visibleSearch,
  card: (sheet) => document.getElementById(cardLinkId(sheet)),
  marker: findMarkerOf,
};

/** Gives the focus back to what opened the sheet that has just been closed, else to the heading if nothing has it. */
function arrive({ sheets }: ShownSheets): void {
  const opener = focusReturn();
  // A marker may stand for a moment longer than its sheet is listed.
  const isListed = opener?.from === 'search' || sheets.some(({ id }) => id === opener?.sheet);
  const node = opener && isListed && OPENERS[opener.from](opener.sheet);
  if (!node) {
    keepFocus();
    return;
  }
  forgetFocusReturn();
  // The map brings its own markers into view.
  node.focus({ preventScroll: opener.from === 'marker' });
}

/** Moves within the list as what narrows it changes. */
function useListSteps({ query, filters, follows }: ShownSheets) {
  const chips = useRef<HTMLUListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // A chip that was taken back had the focus.
  const keepFocusInList = () => {
    if (!isFocusLost()) return;
    (chips.current?.querySelector('a') ?? heading.current)?.focus({ preventScroll: true });
  };
  // On a phone the list begins below what is seen of the panel.
  const showFound = () => {
    (chips.current ?? heading.current)?.scrollIntoView({ block: 'start' });
    keepFocusInList();
  };
  // The title of a shared address would fill the panel of a phone.
  const showNarrowed = () => {
    if (matchMedia(MEDIA.phone).matches) chips.current?.scrollIntoView({ block: 'start' });
  };
  useStep(query ?? '', showFound, showNarrowed);
  useStep(JSON.stringify([filters, follows]), keepFocusInList, showNarrowed);
  return { chips, heading };
}

interface ExplorePanelProps {
  readonly catalogue: Catalogue;
  readonly shown: ShownSheets;
  readonly lead?: ReactNode;
}

/** The list of sheets: everything the map does can be done here. */
export function ExplorePanel({ catalogue, shown, lead }: ExplorePanelProps) {
  useRememberedScroll('liste');
  useArrival('liste', () => arrive(shown));
  const { sheets } = shown;
  const { chips, heading } = useListSteps(shown);
  return (
    <div className={styles.explore}>
      <h1 className={styles.title} tabIndex={-1} id={HEADING_ID}>
        {site.title}
      </h1>
      <p className={styles.sentence}>{site.sentence}</p>
      {lead}
      <FilterPanel catalogue={catalogue} shown={shown} />
      <ColourChoice />
      <ActiveFilters ref={chips} catalogue={catalogue} shown={shown} />
      <div className={styles.head}>
        {sheets.length > 0 && <ExportMenu catalogue={catalogue} sheets={sheets} />}
        <ListCount ref={heading} catalogue={catalogue} shown={shown} />
        {sheets.length > 0 && (
          <p className={`${styles.hint} visually-hidden no-print`}>
            <kbd>↑</kbd> <kbd>↓</kbd> d’une fiche à l’autre
          </p>
        )}
      </div>
      <SearchNote shown={shown} />
      {sheets.length > 0 ? <CardList catalogue={catalogue} shown={shown} /> : <NoSheet shown={shown} />}
      <p className={styles.index}>
        <Link to={PATHS.compare}>Comparer des territoires</Link>
        <br />
        <Link to={PATHS.territories}>Toutes les régions et tous les départements</Link>
        <br />
        <Link to={PATHS.about}>Sources, licences, accessibilité{'\u00a0'}: à propos</Link>
        <br />
        <Button look="link" className={styles.keyboard} onClick={() => showShortcutsHelp(true)}>
          Raccourcis clavier
        </Button>
      </p>
    </div>
  );
}

interface ListCountProps extends Pick<ExplorePanelProps, 'catalogue' | 'shown'> {
  readonly ref: Ref<HTMLHeadingElement>;
}

function ListCount({ ref, catalogue, shown }: ListCountProps) {
  const { sheets, isInView } = shown;
  const places = new Set(sheets.flatMap((sheet) => sheet.territories)).size;
  return (
    <h2 ref={ref} id={LIST_ID} tabIndex={-1} className={styles.count}>
      {listCount(catalogue.sheets.length, shown)}
      {isInView && ' dans la zone affichée'}
      {places > 0 && !isInView && (
        <span className={styles.places}>, {places === 1 ? '1 territoire' : `${places} territoires`}</span>
      )}
    </h2>
  );
}
