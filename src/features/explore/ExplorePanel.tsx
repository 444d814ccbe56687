import { publication } from 'virtual:atlas/publication';
import { Link, useSearch } from '@tanstack/react-router';
import { Columns2, Star, Tag } from 'lucide-react';
import { type ReactNode, type Ref, useRef } from 'react';
import { rankedSheets } from '../../core/scene/sheet-scene.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { PAGE_SIZE } from '../../core/sheet/page-window.ts';
import { count } from '../../core/text/french-numbers.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { documents, site } from '../../state/data/settings.ts';
import { cardLinkId, HEADING_ID, LIST_ID, SEARCH_ID } from '../../state/focus/element-ids.ts';
import { listCount } from '../../state/focus/list-words.ts';
import { findMarkerOf } from '../../state/focus/marker-of-sheet.ts';
import { useRememberedScroll } from '../../state/focus/panel-scroll.ts';
import { isFocusLost, keepFocus, useArrival, useStep } from '../../state/focus/use-arrival.ts';
import { type FocusReturn, keepFocusReturn, useVisit } from '../../state/focus/visit.ts';
import { useMyTerritory } from '../../state/my-territory.ts';
import type { ShownSheets } from '../../state/use-shown-sheets.ts';
import { MEDIA } from '../../ui/breakpoints.ts';
import { Menu } from '../../ui/Menu.tsx';
import { placeBelowStart } from '../../ui/place-below.ts';
import { MapOnPaper } from '../shared/MapOnPaper.tsx';
import { PrintedAddress } from '../shared/PrintedAddress.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import { CardList } from './CardList.tsx';
import styles from './ExplorePanel.module.css';
import { ActiveFilters, ClearAll } from './FilterChoices.tsx';
import homeStyles from './HomeInvitations.module.css';
import { ListTools } from './ListTools.tsx';
import { PagedList } from './PagedList.tsx';
import { PopoverButton } from './PopoverButton.tsx';
import { NoSheet, SearchNote } from './SearchNote.tsx';
import { SheetTable } from './SheetTable.tsx';
import { ThemeLinks } from './ThemeLinks.tsx';

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
  const opener = useVisit.getState().focusReturn;
  // A marker may stand for a moment longer than its sheet is listed.
  const isListed = opener?.from === 'search' || sheets.some(({ id }) => id === opener?.sheet);
  const node = opener && isListed && OPENERS[opener.from](opener.sheet);
  if (!node) {
    keepFocus();
    return;
  }
  keepFocusReturn(null);
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
  // On a phone the list begins below what is seen of the panel, and whoever writes in the box stays there.
  const showFound = () => {
    if (document.activeElement === visibleSearch()) return;
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
  /** False where the page has a heading of its own. */
  readonly isTitled?: boolean;
}

/** The list of sheets: everything the map does can be done here. */
export function ExplorePanel({ catalogue, shown, lead, isTitled = true }: ExplorePanelProps) {
  useRememberedScroll();
  useArrival('liste', () => arrive(shown), null);
  const { sheets, isNarrowed } = shown;
  const { chips, heading } = useListSteps(shown);
  const isTable = useSearch({ from: '__root__' }).liste === 'tableau';
  return (
    <div className={styles.explore}>
      {isTitled && (
        <div className={styles.hero} data-hero={lead ? '' : undefined}>
          <h1 className={styles.title} tabIndex={-1} id={HEADING_ID}>
            {site.title}
          </h1>
          {lead}
        </div>
      )}
      {lead && <Introduction catalogue={catalogue} />}
      {lead && <HomeInvitations catalogue={catalogue} />}
      {lead && sheets.length <= PAGE_SIZE && (
        <MapOnPaper scene={rankedSheets(sheets, catalogue)} className={styles.paper} />
      )}
      <div className={styles.list} data-list={isTable ? 'table' : 'cards'}>
        <ListTools catalogue={catalogue} shown={shown} />
        {isNarrowed && <ActiveFilters ref={chips} catalogue={catalogue} shown={shown} />}
        {isNarrowed && <ClearAll className={styles.clear} />}
        <ListCount ref={heading} catalogue={catalogue} shown={shown} />
        <div className={styles.rest}>
          <p className={styles.unscripted}>
            La recherche et les filtres demandent JavaScript.{' '}
            <Link to={PATHS.page} params={{ page: 'liste-1' }}>
              Lire la liste page par page
            </Link>
          </p>
          <SearchNote shown={shown} />
          {sheets.length > 0 ? (
            <PagedList sheets={sheets}>
              {(some) =>
                isTable ? (
                  <SheetTable
                    {...{ catalogue, total: sheets.length, sort: shown.sort, themes: shown.filters.themes }}
                    sheets={some}
                  />
                ) : (
                  <CardList catalogue={catalogue} shown={shown} sheets={some} />
                )
              }
            </PagedList>
          ) : (
            <NoSheet {...{ catalogue, shown }} />
          )}
          <PrintedAddress />
        </div>
      </div>
    </div>
  );
}

/** What a sheet is, of how many territories, and who publishes: as far as is known. */
function Introduction({ catalogue: { sheets } }: Pick<ExplorePanelProps, 'catalogue'>) {
  const [source, ...others] = documents;
  const { publisher } = publication;
  const { size } = new Set(sheets.flatMap((sheet) => sheet.territories));
  return (
    <p className={homeStyles.introduction}>
      {site.sheet} {size === 1 ? '1 territoire' : `${count(size)} territoires`}.
      {publisher
        ? ` Éditeur\u00a0: ${publisher}.`
        : source && others.length === 0 && ` Source\u00a0: «\u00a0${source}\u00a0».`}
    </p>
  );
}

interface ListCountProps extends Pick<ExplorePanelProps, 'catalogue' | 'shown'> {
  readonly ref: Ref<HTMLHeadingElement>;
}

function ListCount({ ref, catalogue, shown }: ListCountProps) {
  const { sheets, isInView, isNarrowed } = shown;
  return (
    <h2
      ref={ref}
      id={LIST_ID}
      tabIndex={-1}
      className={styles.count}
      data-narrowed={isNarrowed || undefined}
      data-many={sheets.length > 99 || undefined}
    >
      {listCount(shown)}
      {isInView
        ? ' dans la zone affichée'
        : isNarrowed && <span className="visually-hidden"> sur {count(catalogue.sheets.length)}</span>}
    </h2>
  );
}

function HomeInvitations({ catalogue }: { readonly catalogue: Catalogue }) {
  const mine = useMyTerritory();
  return (
    <nav className={`${homeStyles.invitations} no-print`} aria-label="Pour commencer">
      {mine && (
        <TerritoryLink territory={mine} className={homeStyles.mine}>
          <Star size={17} aria-hidden="true" fill="currentColor" />
          <span className="visually-hidden">Mon territoire{'\u00a0'}: </span>
          {mine.name}
        </TerritoryLink>
      )}
      <PopoverButton
        className={homeStyles.invitation}
        button={
          <>
            <Tag size={17} aria-hidden="true" /> Choisir un thème
          </>
        }
        popover={(popover) => (
          <Menu {...popover} place={placeBelowStart} className={homeStyles.themes}>
            <ThemeLinks catalogue={catalogue} />
          </Menu>
        )}
      />
      <Link to={PATHS.compare} className={homeStyles.invitation}>
        <Columns2 size={17} aria-hidden="true" /> Comparer deux territoires
      </Link>
    </nav>
  );
}
