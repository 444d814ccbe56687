import { useEffect, useRef, useState } from 'react';
import { type Catalogue, territoryOf } from '../domain/catalogue.ts';

interface StatusMessageProps {
  readonly catalogue: Catalogue;
  readonly selected: string | null;
}

function sentence({ catalogue, selected }: StatusMessageProps): string {
  const card = catalogue.cards.find((candidate) => candidate.id === selected);
  if (!card) return `Fiche fermée. Liste de ${catalogue.cards.length} fiches.`;
  return `Fiche ouverte : ${card.title}. Territoire : ${territoryOf(catalogue, card).name}.`;
}

/** The one live line of the page: says in a sentence what a selection changed, nothing at first load. */
export function StatusMessage({ catalogue, selected }: StatusMessageProps) {
  const [message, setMessage] = useState('');
  const previous = useRef(selected);
  useEffect(() => {
    if (previous.current === selected) return;
    previous.current = selected;
    setMessage(sentence({ catalogue, selected }));
  }, [catalogue, selected]);
  return (
    <p role="status" className="visually-hidden">
      {message}
    </p>
  );
}
