import { useEffect, useRef, useState } from 'react';
import { type Catalogue, territoryOf } from '../domain/catalogue.ts';
import { countOfCards } from '../domain/concerned-cards.ts';
import { levelInSentence } from '../domain/level.ts';
import { partsOf } from '../domain/territory.ts';
import type { Subject } from '../selection/subject.ts';
import { sheetCount } from '../text/french-numbers.ts';

interface StatusMessageProps {
  readonly catalogue: Catalogue;
  readonly subject: Subject | null;
}

function sentence({ catalogue, subject }: StatusMessageProps): string {
  const card = catalogue.cards.find((candidate) => candidate.id === subject?.sheet);
  if (card) return `Fiche ouverte : ${card.title}. Territoire : ${territoryOf(catalogue, card).name}.`;
  if (!subject) return `Liste de ${catalogue.cards.length} fiches.`;
  const [level] = partsOf(subject.key);
  const sheets = sheetCount(countOfCards(catalogue, subject.key));
  return `Territoire ouvert : ${subject.name}, ${levelInSentence(level)}, ${sheets}.`;
}

/** The one live line of the page: says in a sentence what a selection changed, nothing at first load. */
export function StatusMessage({ catalogue, subject }: StatusMessageProps) {
  const [message, setMessage] = useState('');
  const previous = useRef(subject);
  useEffect(() => {
    if (previous.current === subject) return;
    previous.current = subject;
    setMessage(sentence({ catalogue, subject }));
  }, [catalogue, subject]);
  return (
    <p role="status" className="visually-hidden">
      {message}
    </p>
  );
}
