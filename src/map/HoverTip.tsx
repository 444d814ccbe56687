import { useEffect, useRef } from 'react';
import type { Catalogue } from '../domain/catalogue.ts';
import { countOfCards } from '../domain/concerned-cards.ts';
import { levelInSentence } from '../domain/level.ts';
import { partsOf } from '../domain/territory.ts';
import { sheetCount } from '../text/french-numbers.ts';
import { type TipSubject, useTip } from './tip.ts';

interface HoverTipProps {
  readonly catalogue: Catalogue;
}

function line({ key, neighbour }: TipSubject, catalogue: Catalogue): string {
  const words = [levelInSentence(partsOf(key)[0]), sheetCount(countOfCards(catalogue, key))];
  return [...words, ...(neighbour ? ['voisin'] : [])].join(' · ');
}

/**
 * Name, level and number of sheets of the territory under the pointer. It follows the pointer and changes its words
 * without a render: a move across the map costs React nothing.
 */
export function HoverTip({ catalogue }: HoverTipProps) {
  const frame = useRef<HTMLDivElement>(null);
  const name = useRef<HTMLElement>(null);
  const words = useRef<HTMLSpanElement>(null);
  useEffect(
    () =>
      useTip.subscribe(({ at, subject }, before) => {
        const node = frame.current;
        if (!node || !name.current || !words.current) return;
        node.style.transform = `translate(${at.x}px, ${at.y}px)`;
        if (subject?.key === before.subject?.key) return;
        node.hidden = subject === null;
        name.current.textContent = subject?.name ?? '';
        words.current.textContent = subject ? line(subject, catalogue) : '';
      }),
    [catalogue],
  );
  return (
    <div ref={frame} className="atlas-map__tip" aria-hidden="true" hidden>
      <div>
        <strong ref={name} />
        <span ref={words} />
      </div>
    </div>
  );
}
