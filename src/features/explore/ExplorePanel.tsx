import { publication } from 'virtual:atlas/publication';
import { Link, useSearch } from '@tanstack/react-router';
import { Columns2, Star, Tag } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { rankedSheets } from '../../core/scene/sheet-scene.ts';
import { PAGE_SIZE } from '../../core/sheet/page-window.ts';
import { count } from '../../core/text/french-numbers.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { documents, site } from '../../state/data/settings.ts';
import { cardLinkId, findMarkerOf, HEADING_ID, LIST_ID, SEARCH_ID } from '../../state/focus/element-ids.ts';
import { useRememberedScroll } from '../../state/focus/panel-scroll.ts';
import { isFocusLost, keepFocus, useArrival, useStep } from '../../state/focus/use-arrival.ts';
import { type FocusReturn, keepFocusReturn, useVisit } from '../../state/focus/visit.ts';
import { listCount } from '../../state/list/list-title.ts';
import type { ShownSheets } from '../../state/list/use-shown-sheets.ts';
import { useMyTerritory } from '../../state/reader/my-territory.ts';
import { MEDIA } from '../../ui/breakpoints.ts';
import { Menu } from '../../ui/Menu.tsx';
import { placeBelowStart } from '../../ui/place-below.ts';
import { MapOnPaper } from '../shared/MapOnPaper.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { PrintedAddress } from '../shared/PrintedAddress.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import { CardList } from './CardList.tsx';
import styles from './ExplorePanel.module.css';
import { ActiveFilters, ClearAll, type ListProps } from './FilterChoices.tsx';
import { ListTools } from './ListTools.tsx';
import menuStyles from './MenuItem.module.css';
import { PagedList } from './PagedList.tsx';
import { PopoverButton } from './PopoverButton.tsx';
import { NoSheet, SearchNote } from './SearchNote.tsx';
import { SheetTable } from './SheetTable.tsx';
import { ThemeLinks } from './ThemeLinks.tsx';

const visibleSearch = () =>
  [...document.querySelectorAll<HTMLElement>(`#${SEARCH_ID} :is(input, button)`)].find((control) =>
    control.checkVisibility(),
  );

const OPENERS: Readonly<Record<FocusReturn['from'], (sheet: string) => HTMLElement | null | undefined>> = {
  search: visibleSearch,
  card: (sheet) => document.getElementById(cardLinkId(sheet)),
  marker: findMarkerOf,
};

/** Gives the focus back to what opened the sheet that has just been closed, else to the heading if nothing has it. */
function arrive({ sheets }: ShownSheets): void {
  const opener = useVisit.getState().focusReturn;
  // A marker may stay for a moment after its sheet has left the list.
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

/** Scrolls and moves the focus when what narrows the list changes. */
function useListSteps({ query, filters, follows }: ShownSheets) {
  const chips = useRef<HTMLUListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // The chip that was removed had the focus.
  const keepFocusInList = () => {
    if (!isFocusLost()) return;
    (chips.current?.querySelector('a') ?? heading.current)?.focus({ preventScroll: true });
  };
  // On a phone the list begins below the visible part of the panel. Whoever writes in the box stays there.
  const showFound = () => {
    if (document.activeElement === visibleSearch()) return;
    (chips.current ?? heading.current)?.scrollIntoView({ block: 'start' });
    keepFocusInList();
  };
  // A shared address may narrow the list: on a phone the title alone would fill the panel.
  const showNarrowed = () => {
    if (matchMedia(MEDIA.phone).matches) chips.current?.scrollIntoView({ block: 'start' });
  };
  useStep(query ?? '', showFound, showNarrowed);
  useStep(JSON.stringify([filters, follows]), keepFocusInList, showNarrowed);
  return { chips, heading };
}

interface ExplorePanelProps extends ListProps {
  readonly lead?: ReactNode;
  /** False where the page has a heading of its own. */
  readonly isTitled?: boolean;
}

/** The list of sheets: everything the map does can be done here. */
export function ExplorePanel({ catalogue, shown, lead, isTitled = true }: ExplorePanelProps) {
  useRememberedScroll();
  useArrival('liste', () => arrive(shown), null);
  const { sheets, isInView, isNarrowed } = shown;
  const { chips, heading } = useListSteps(shown);
  const isTable = useSearch({ from: '__root__' }).liste === 'tableau';
  return (
    <div className={`page ${styles.explore}`}>
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
      <div
        className={styles.list}
        data-list={isTable ? 'table' : 'cards'}
        data-narrowed={isNarrowed || undefined}
        data-many={sheets.length > 99 || undefined}
      >
        <ListTools catalogue={catalogue} shown={shown} />
        {isNarrowed && <ActiveFilters ref={chips} catalogue={catalogue} shown={shown} />}
        {isNarrowed && <ClearAll className={`row stuck ${styles.clear}`} />}
        <h2 ref={heading} id={LIST_ID} tabIndex={-1} className={`row tight stuck ${styles.count}`}>
          {listCount(shown)}
          {isInView
            ? ' dans la zone affichée'
            : isNarrowed && <span className="visually-hidden"> sur {count(catalogue.sheets.length)}</span>}
        </h2>
        <div className={styles.rest}>
          <noscript>
            <p className="soft above">
              La recherche et les filtres demandent JavaScript.{' '}
              <PageLink page="liste-1">Lire la liste page par page</PageLink>
            </p>
          </noscript>
          <SearchNote shown={shown} />
          {sheets.length > 0 ? (
            <PagedList sheets={sheets}>
              {(some) =>
                isTable ? (
                  <SheetTable catalogue={catalogue} shown={shown} sheets={some} />
                ) : (
                  <CardList catalogue={catalogue} shown={shown} sheets={some} />
                )
              }
            </PagedList>
          ) : (
            <NoSheet catalogue={catalogue} shown={shown} />
          )}
          <PrintedAddress />
        </div>
      </div>
    </div>
  );
}

const INVITATION = 'target small strong';

/** What a sheet is, how many territories have some, and who publishes them, or else their source. */
function Introduction({ catalogue: { sheets } }: Pick<ListProps, 'catalogue'>) {
  const [source, ...others] = documents;
  const { publisher } = publication;
  const { size } = new Set(sheets.flatMap((sheet) => sheet.territories));
  return (
    <p className="note above">
      {site.sheet} {size === 1 ? '1 territoire' : `${count(size)} territoires`}.
      {publisher
        ? ` Éditeur\u00a0: ${publisher}.`
        : source && others.length === 0 && ` Source\u00a0: «\u00a0${source}\u00a0».`}
    </p>
  );
}

function HomeInvitations({ catalogue }: Pick<ListProps, 'catalogue'>) {
  const mine = useMyTerritory();
  return (
    <nav className={`row wraps no-print ${styles.invitations}`} aria-label="Pour commencer">
      {mine && (
        <TerritoryLink territory={mine} className={`needs-script ${INVITATION} ${styles.mine}`}>
          <Star size={17} aria-hidden="true" fill="currentColor" />
          <span className="visually-hidden">Mon territoire{'\u00a0'}: </span>
          {mine.name}
        </TerritoryLink>
      )}
      <PopoverButton
        className={`needs-script bare ${INVITATION}`}
        button={
          <>
            <Tag size={17} aria-hidden="true" /> Choisir un thème
          </>
        }
        popover={(popover) => (
          <Menu {...popover} place={placeBelowStart} className={menuStyles.menu}>
            <ThemeLinks catalogue={catalogue} />
          </Menu>
        )}
      />
      <Link to={PATHS.compare} className={INVITATION}>
        <Columns2 size={17} aria-hidden="true" /> Comparer deux territoires
      </Link>
    </nav>
  );
}
