import { ArrowLeft, Move } from 'lucide-react';
import type { MouseEvent, RefObject } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import { Button } from '../../../ui/Button.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { measurePadding } from '../interaction/camera.ts';
import styles from './PanPad.module.css';

interface Way {
  readonly id: string;
  readonly to: string;
  /** Eastwards, then southwards. */
  readonly x: number;
  readonly y: number;
}

const WAYS: readonly Way[] = [
  { id: 'nord', to: 'le nord', x: 0, y: -1 },
  { id: 'ouest', to: 'l’ouest', x: -1, y: 0 },
  { id: 'est', to: 'l’est', x: 1, y: 0 },
  { id: 'sud', to: 'le sud', x: 0, y: 1 },
];

/** Share of the free part of the map that one press moves by: two presses bring the edge to the middle. */
const SHARE = 0.4;

function panStep(container: HTMLElement): number {
  const { left, right, top, bottom } = measurePadding(container);
  const { clientWidth, clientHeight } = container;
  return Math.round(Math.min(clientWidth - left - right, clientHeight - top - bottom) * SHARE);
}

/** For readers who can't drag the map. */
export function PanPad({ view }: { readonly view: RefObject<MapRef | null> }) {
  return (
    <Disclosure
      covers
      className={styles.pad}
      label="Boutons pour déplacer la carte"
      title="Déplacer la carte"
      summary={<Move size={20} aria-hidden="true" />}
    >
      <PanButtons view={view} />
    </Disclosure>
  );
}

export function PanButtons({ view }: { readonly view: RefObject<MapRef | null> }) {
  const pan = ({ nativeEvent }: MouseEvent, x: number, y: number) => {
    const map = view.current?.getMap();
    if (!map) return;
    const step = panStep(map.getContainer());
    map.panBy([x * step, y * step], {}, { originalEvent: nativeEvent });
  };
  return (
    <div className={styles.ways}>
      {WAYS.map(({ id, to, x, y }) => (
        <Button
          key={id}
          look="bare"
          data-to={id}
          aria-label={`Déplacer la carte vers ${to}`}
          onClick={(event) => pan(event, x, y)}
        >
          <ArrowLeft size={20} aria-hidden="true" />
        </Button>
      ))}
    </div>
  );
}
