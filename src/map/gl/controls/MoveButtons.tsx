import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Minus, Move, Plus } from 'lucide-react';
import type { MouseEvent } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { measurePadding, type ViewRef } from '../view/camera.ts';
import type { ZoomLimit } from '../view/use-zoom.ts';
import styles from './MoveButtons.module.css';

/** `x`: eastwards, `y`: southwards. */
const WAYS = [
  { id: 'nord', to: 'le nord', x: 0, y: -1, Arrow: ArrowUp },
  { id: 'ouest', to: 'l’ouest', x: -1, y: 0, Arrow: ArrowLeft },
  { id: 'est', to: 'l’est', x: 1, y: 0, Arrow: ArrowRight },
  { id: 'sud', to: 'le sud', x: 0, y: 1, Arrow: ArrowDown },
] as const;

/** Share of the free part of the map that one press moves by: two presses bring the edge to the middle. */
const SHARE = 0.4;

function panStep(container: HTMLElement): number {
  const { left, right, top, bottom } = measurePadding(container);
  const { clientWidth, clientHeight } = container;
  return Math.round(Math.min(clientWidth - left - right, clientHeight - top - bottom) * SHARE);
}

/** For readers who can't drag the map. */
export function PanPad({ view }: { readonly view: ViewRef }) {
  return (
    <Disclosure
      covers
      className={`floating ${styles.pad}`}
      label="Boutons pour déplacer la carte"
      title="Déplacer la carte"
      summary={<Move size={20} aria-hidden="true" />}
    >
      <PanButtons view={view} className={`floating ${styles.ways}`} />
    </Disclosure>
  );
}

interface PanButtonsProps {
  readonly view: ViewRef;
  readonly className?: string;
}

export function PanButtons({ view, className = 'row wraps' }: PanButtonsProps) {
  const pan = ({ nativeEvent }: MouseEvent, x: number, y: number) => {
    const map = view.current?.getMap();
    if (!map) return;
    const step = panStep(map.getContainer());
    map.panBy([x * step, y * step], {}, { originalEvent: nativeEvent });
  };
  return (
    <div className={className}>
      {WAYS.map(({ id, to, x, y, Arrow }) => (
        <Button
          key={id}
          look="bare"
          className={`card ${styles.square}`}
          data-to={id}
          aria-label={`Déplacer la carte vers ${to}`}
          onClick={(event) => pan(event, x, y)}
        >
          <Arrow size={20} aria-hidden="true" />
        </Button>
      ))}
    </div>
  );
}

interface ZoomButtonsProps {
  readonly view: ViewRef;
  readonly limit: ZoomLimit | null;
}

/** MapLibre's own are disabled at a limit, which takes the focus from them. */
export function ZoomButtons({ view, limit }: ZoomButtonsProps) {
  const buttons = [
    { name: 'Zoomer', Sign: Plus, end: 'closest', zoom: 'zoomIn' },
    { name: 'Dézoomer', Sign: Minus, end: 'farthest', zoom: 'zoomOut' },
  ] as const;
  return (
    <div className={`floating ${styles.zoom}`}>
      {buttons.map(({ name, Sign, end, zoom }) => (
        <Button
          key={name}
          look="bare"
          className={`bare ${styles.square}`}
          title={name}
          aria-label={name}
          aria-disabled={limit === end}
          onClick={({ nativeEvent }) => view.current?.getMap()[zoom]({}, { originalEvent: nativeEvent })}
        >
          <Sign size={20} aria-hidden="true" />
        </Button>
      ))}
    </div>
  );
}
