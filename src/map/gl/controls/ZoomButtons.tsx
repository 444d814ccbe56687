import { Minus, Plus } from 'lucide-react';
import type { RefObject } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import { Button } from '../../../ui/Button.tsx';
import type { ZoomLimit } from '../interaction/use-zoom.ts';
import styles from './ZoomButtons.module.css';

interface ZoomButtonsProps {
  readonly view: RefObject<MapRef | null>;
  readonly limit: ZoomLimit | null;
}

/** MapLibre's own are disabled at a limit, which takes the focus from them. */
export function ZoomButtons({ view, limit }: ZoomButtonsProps) {
  const map = () => view.current?.getMap();
  return (
    <div className={styles.zoom}>
      <Button
        look="bare"
        title="Zoomer"
        aria-label="Zoomer"
        aria-disabled={limit === 'closest'}
        onClick={({ nativeEvent }) => map()?.zoomIn({}, { originalEvent: nativeEvent })}
      >
        <Plus size={20} aria-hidden="true" />
      </Button>
      <Button
        look="bare"
        title="Dézoomer"
        aria-label="Dézoomer"
        aria-disabled={limit === 'farthest'}
        onClick={({ nativeEvent }) => map()?.zoomOut({}, { originalEvent: nativeEvent })}
      >
        <Minus size={20} aria-hidden="true" />
      </Button>
    </div>
  );
}
