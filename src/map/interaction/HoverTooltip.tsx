import { useEffect, useRef } from 'react';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { countOfCards } from '../../domain/sheet/concerned-sheets.ts';
import { valueInWords } from '../../domain/territory/colouring.ts';
import { levelInSentence } from '../../domain/territory/level.ts';
import { partsOf } from '../../domain/territory/territory.ts';
import { sheetCount } from '../../text/french-numbers.ts';
import type { Choropleth } from '../layers/choropleth.ts';
import { type TipSubject, useTip } from './tooltip.ts';

interface HoverTipProps {
  readonly catalogue: Catalogue;
  readonly choropleth: Choropleth | null;
}

/** What the tip takes at most beside the pointer, CSS pixels: nearer to an edge it goes to the other side. */
const ROOM = { width: 280, height: 110 };

const CLICKS = { add: 'cliquez pour ajouter', remove: 'cliquez pour retirer' } as const;

function line({ key, neighbour, click }: TipSubject, { catalogue, choropleth }: HoverTipProps): string {
  const value = choropleth?.values.get(key);
  return [
    levelInSentence(partsOf(key)[0]),
    sheetCount(countOfCards(catalogue, key)),
    choropleth && value !== undefined && valueInWords(choropleth.colouring, choropleth.level, value),
    neighbour && 'voisin',
    click && CLICKS[click],
  ]
    .filter(Boolean)
    .join(' · ');
}

/**
 * Name, level, number of sheets and value of the territory under the pointer. It follows the pointer and changes its words
 * without a render: a move across the map costs React nothing.
 */
export function HoverTip({ catalogue, choropleth }: HoverTipProps) {
  const frame = useRef<HTMLDivElement>(null);
  const name = useRef<HTMLElement>(null);
  const words = useRef<HTMLSpanElement>(null);
  useEffect(
    () =>
      useTip.subscribe(({ at, subject }, before) => {
        const node = frame.current;
        if (!node || !name.current || !words.current) return;
        node.style.transform = `translate(${at.x}px, ${at.y}px)`;
        const { clientWidth = 0, clientHeight = 0 } = node.parentElement ?? {};
        node.toggleAttribute('data-left', at.x > clientWidth - ROOM.width);
        node.toggleAttribute('data-above', at.y > clientHeight - ROOM.height);
        if (subject?.key === before.subject?.key) return;
        node.hidden = subject === null;
        name.current.textContent = subject?.name ?? '';
        words.current.textContent = subject ? line(subject, { catalogue, choropleth }) : '';
      }),
    [catalogue, choropleth],
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
