import { useEffect, useRef, useState } from 'react';
import { type Catalogue, territoryOf } from '../domain/catalogue.ts';
import type { Comparison } from '../domain/comparison.ts';
import { comparisonSentence } from '../domain/comparison-title.ts';
import { countOfCards } from '../domain/concerned-cards.ts';
import { FACETS } from '../domain/filters.ts';
import { levelInSentence } from '../domain/level.ts';
import { partsOf } from '../domain/territory.ts';
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
  return count === 0 ? 'Aucune fiche.' : `${count} sur ${all} fiches.`;
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

/** The one live line of the page: says in a sentence what a selection changed, nothing at first load. */
export function StatusMessage(props: StatusMessageProps) {
  const [message, setMessage] = useState('');
  const { subject, comparison, shown } = props;
  // What a sentence is about: the order of the list is not, nor what moves with the map.
  const about = comparison ?? subject ?? `${FACETS.map((facet) => shown.filters[facet].join()).join(' ')}`;
  const said = useRef(about);
  useEffect(() => {
    if (said.current === about) return;
    said.current = about;
    // An address that is read on arrival is no change of the reader's.
    if (navigator.userActivation.hasBeenActive) setMessage(sentence(props));
  }, [about, props]);
  return (
    <p role="status" className="visually-hidden">
      {message}
    </p>
  );
}
