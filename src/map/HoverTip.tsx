import type { RefObject } from 'react';
import type { Place } from '../domain/catalogue.ts';
import { levelInSentence } from '../domain/level.ts';
import { useTransient } from '../selection/transient-store.ts';

interface HoverTipProps {
  /** The element that the map moves under the pointer, without a render. */
  readonly tip: RefObject<HTMLDivElement | null>;
  readonly places: readonly Place[];
}

/** Name, level and number of sheets of the territory under the pointer. Shown only while the pointer is on the map. */
export function HoverTip({ tip, places }: HoverTipProps) {
  const hovered = useTransient((state) => state.hovered);
  const place = places.find((candidate) => candidate.territory.key === hovered);
  const count = place?.cards.length ?? 0;
  return (
    <div ref={tip} className="atlas-map__tip" aria-hidden="true">
      {place && (
        <div>
          <strong>{place.territory.name}</strong>
          <span>
            {levelInSentence(place.territory.level)} · {count === 1 ? '1 fiche' : `${count} fiches`}
          </span>
        </div>
      )}
    </div>
  );
}
