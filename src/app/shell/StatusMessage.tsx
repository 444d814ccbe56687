import { useMatch, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { type Comparison, comparisonSentence } from '../../core/comparison/comparison.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { countOfSheets, findSheet, territoryOf } from '../../core/sheet/catalogue-index.ts';
import { dossierWords } from '../../core/sheet/dossier.ts';
import { FACETS } from '../../core/sheet/facets.ts';
import type { Initiative } from '../../core/sheet/initiative.ts';
import { levelInSentence } from '../../core/territory/levels.ts';
import { partsOf } from '../../core/territory/territory.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { ROUTES } from '../../state/address/addresses.ts';
import { themeOf } from '../../state/data/settings.ts';
import { announce, liveLine } from '../../state/focus/announcements.ts';
import { hasReaderActed } from '../../state/focus/reader-acted.ts';
import { listTitle } from '../../state/list/list-title.ts';
import type { ShownSheets } from '../../state/list/use-shown-sheets.ts';
import type { Subject } from '../../state/map/map-subject.ts';

interface StatusMessageProps {
  readonly catalogue: Catalogue;
  readonly subject: Subject | null;
  readonly comparison: Comparison | null;
  readonly shown: ShownSheets;
}

function listSentence({ catalogue, shown }: StatusMessageProps): string {
  const words = listTitle(catalogue.sheets.length, shown);
  return shown.isNarrowed ? `${words}.` : `Liste de ${words}.`;
}

function themeSentence({ shown: { filters, sheets } }: StatusMessageProps): string {
  const [theme] = filters.themes;
  return `Thème ouvert : ${theme ? themeOf(theme).label : ''}, ${sheetCount(sheets.length)}.`;
}

function sentence(
  props: StatusMessageProps,
  page: string | undefined,
  route: string,
  inDossier: readonly Initiative[] | null,
): string {
  const { catalogue, subject, comparison } = props;
  if (comparison) return comparisonSentence(comparison);
  if (inDossier) return `${dossierWords(inDossier.length)}.`;
  if (route === ROUTES.theme) return themeSentence(props);
  if (route === ROUTES.territories) return 'Page ouverte : Régions et départements.';
  if (page) return `Page ouverte : ${page}.`;
  const card = subject?.sheet && findSheet(catalogue, subject.sheet);
  if (card) return `Fiche ouverte : ${card.title}. Territoire : ${territoryOf(catalogue, card).name}.`;
  if (!subject) return listSentence(props);
  const [level] = partsOf(subject.key);
  const sheets = sheetCount(countOfSheets(catalogue, subject.key));
  return `Territoire ouvert : ${subject.name}, ${levelInSentence(level)}, ${sheets}.`;
}

/** The one live line of the page: says what a selection changed, and what is announced; nothing at first load. */
export function StatusMessage(props: StatusMessageProps) {
  const { subject, comparison, shown } = props;
  // Null when the page could not be loaded, which it says itself.
  const route = useRouterState({
    select: ({ matches }) =>
      matches.some(({ status }) => status === 'error') ? null : (matches.at(-1)?.routeId ?? ''),
  });
  const opened = useMatch({ from: ROUTES.page, shouldThrow: false })?.loaderData?.title;
  const inDossier = useMatch({ from: ROUTES.dossier, shouldThrow: false })?.loaderData ?? null;
  // What the sentence is about. The order of the list or of the dossier is left out: a change of it is not announced.
  const asked = FACETS.map(({ id }) => shown.filters[id].join()).join(' ');
  const inView = shown.isInView ? shown.sheets.length : '';
  const listed = `${asked} ${shown.query ?? ''} ${inView}`;
  const about =
    comparison ??
    subject ??
    `${route} ${opened} ${
      inDossier
        ?.map(({ id }) => id)
        .toSorted()
        .join() ?? listed
    }`;
  const isSearching = shown.stage === 'loading';
  const words = route === null ? null : sentence(props, opened, route, inDossier);
  const said = useRef(about);
  useEffect(
    function announceChange() {
      // A search is announced once it has answered.
      if (said.current === about || isSearching) return;
      said.current = about;
      // An address that is read on arrival is no change of the reader's.
      if (words !== null && hasReaderActed()) announce(words);
    },
    [about, isSearching, words],
  );
  return <p ref={liveLine} role="status" className="visually-hidden" />;
}
