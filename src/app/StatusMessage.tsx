import { useEffect, useRef, useState } from 'react';
import { type Catalogue, territoryOf } from '../domain/catalogue.ts';
import type { Comparison } from '../domain/comparison.ts';
import { comparisonSentence } from '../domain/comparison-title.ts';
import { countOfCards } from '../domain/concerned-cards.ts';
import { levelInSentence } from '../domain/level.ts';
import { partsOf } from '../domain/territory.ts';
import type { Subject } from '../selection/subject.ts';
import { sheetCount } from '../text/french-numbers.ts';

interface StatusMessageProps {
  readonly catalogue: Catalogue;
  readonly subject: Subject | null;
  readonly comparison: Comparison | null;
}

function sentence({ catalogue, subject, comparison }: StatusMessageProps): string {
  if (comparison) return comparisonSentence(comparison);
  const card = catalogue.cards.find((candidate) => candidate.id === subject?.sheet);
  if (card) return `Fiche ouverte : ${card.title}. Territoire : ${territoryOf(catalogue, card).name}.`;
  if (!subject) return `Liste de ${catalogue.cards.length} fiches.`;
  const [level] = partsOf(subject.key);
  const sheets = sheetCount(countOfCards(catalogue, subject.key));
  return `Territoire ouvert : ${subject.name}, ${levelInSentence(level)}, ${sheets}.`;
}

/** The one live line of the page: says in a sentence what a selection changed, nothing at first load. */
export function StatusMessage({ catalogue, subject, comparison }: StatusMessageProps) {
  const [message, setMessage] = useState('');
  const said = useRef(comparison ?? subject);
  useEffect(() => {
    const shown = comparison ?? subject;
    if (said.current === shown) return;
    said.current = shown;
    setMessage(sentence({ catalogue, subject, comparison }));
  }, [catalogue, subject, comparison]);
  return (
    <p role="status" className="visually-hidden">
      {message}
    </p>
  );
}
