import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, type LucideIcon, Move } from 'lucide-react';
import type { MouseEvent, RefObject } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import { closeOnEscape } from './close-on-escape.ts';
import { panStep } from './pan-step.ts';

interface Way {
  readonly id: string;
  readonly to: string;
  /** East and south are positive. */
  readonly x: number;
  readonly y: number;
  readonly Icon: LucideIcon;
}

const WAYS: readonly Way[] = [
  { id: 'nord', to: 'le nord', x: 0, y: -1, Icon: ArrowUp },
  { id: 'ouest', to: 'l’ouest', x: -1, y: 0, Icon: ArrowLeft },
  { id: 'est', to: 'l’est', x: 1, y: 0, Icon: ArrowRight },
  { id: 'sud', to: 'le sud', x: 0, y: 1, Icon: ArrowDown },
];

/** Buttons that move the map, for whom can't drag it; folded, so that the map stays free. */
export function PanPad({ view }: { readonly view: RefObject<MapRef | null> }) {
  const pan = ({ nativeEvent }: MouseEvent, x: number, y: number) => {
    const map = view.current?.getMap();
    if (!map) return;
    const step = panStep(map.getContainer());
    map.panBy([x * step, y * step], {}, { originalEvent: nativeEvent });
  };
  return (
    <details className="atlas-map__pan" onKeyDown={closeOnEscape}>
      <summary aria-label="Boutons pour déplacer la carte" title="Déplacer la carte">
        <Move size={20} aria-hidden="true" />
      </summary>
      <div>
        {WAYS.map(({ id, to, x, y, Icon }) => (
          <button
            key={id}
            type="button"
            data-to={id}
            aria-label={`Déplacer la carte vers ${to}`}
            onClick={(event) => pan(event, x, y)}
          >
            <Icon size={20} aria-hidden="true" />
          </button>
        ))}
      </div>
    </details>
  );
}
