import { useEffect, useRef } from 'react';
import { type Catalogue, territoryOf } from '../domain/catalogue.ts';
import type { Comparison } from '../domain/comparison.ts';
import { comparisonSentence } from '../domain/comparison-title.ts';
import { countOfCards } from '../domain/concerned-cards.ts';
import { FACETS } from '../domain/filters.ts';
import { levelInSentence } from '../domain/level.ts';
import { partsOf } from '../domain/territory.ts';
import { announce, useAnnouncement } from '../selection/announcements.ts';
import type { ShownCards } from '../selection/shown-cards.ts';
import type { Subject } from '../selection/subject.ts';
import { sheetCount } from '../text/french-numbers.ts';

interface StatusMessageProps {
  readonly catalogue: Catalogue;
  readonly subject: Subject | null;
  readonly comparison: Comparison | null;
  /** The list as the address asks for it. */
  readonly shown: ShownCards;
}

function listSentence({ catalogue, shown }: StatusMessageProps): string {
  const all = catalogue.cards.length;
  if (!shown.isNarrowed) return `Liste de ${all} fiches.`;
  const count = shown.cards.length;
  const words = shown.query === undefined ? '' : ` pour « ${shown.query} »`;
  return count === 0 ? `Aucune fiche${words}.` : `${count} sur ${all} fiches${words}.`;
}

function sentence(props: StatusMessageProps): string {
  const { catalogue, subject, comparison } = props;
  if (comparison) return comparisonSentence(comparison);
  const card = catalogue.cards.find((candidate) => candidate.id === subject?.sheet);
  if (card) return `Fiche ouverte : ${card.title}. Territoire : ${territoryOf(catalogue, card).name}.`;
  if (!subject) return listSentence(props);
  const [level] = partsOf(subject.key);
  const sheets = sheetCount(countOfCards(catalogue, subject.key));
  return `Territoire ouvert : ${subject.name}, ${levelInSentence(level)}, ${sheets}.`;
}

/** The one live line of the page: says what a selection changed, and what is announced; nothing at first load. */
export function StatusMessage(props: StatusMessageProps) {
  const { subject, comparison, shown } = props;
  // What a sentence is about: the order of the list is not, nor what moves with the map.
  const asked = FACETS.map((facet) => shown.filters[facet].join()).join(' ');
  const about = comparison ?? subject ?? `${asked} ${shown.query ?? ''}`;
  const isSearching = shown.stage === 'loading';
  const said = useRef(about);
  useEffect(() => {
    // What is found is said once it is.
    if (said.current === about || isSearching) return;
    said.current = about;
    // An address that is read on arrival is no change of the reader's.
    if (navigator.userActivation.hasBeenActive) announce(sentence(props));
  }, [about, isSearching, props]);
  return (
    <p role="status" className="visually-hidden">
      {useAnnouncement()}
    </p>
  );
}
