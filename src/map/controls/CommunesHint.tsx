import type { RefObject } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import { Button } from '../../ui/Button.tsx';
import styles from './CommunesHint.module.css';

/** MapLibre's zoom from which communes are large enough to be told apart. */
const LEGIBLE = 9.4;

interface CommunesHintProps {
  readonly view: RefObject<MapRef | null>;
  /** Gives the map the focus: the button goes away as it acts. */
  readonly focusMap: () => void;
}

/** While communes are the reader's choice and the view is too wide to draw them. */
export function CommunesHint({ view, focusMap }: CommunesHintProps) {
  return (
    <div className={styles.hint} role="note">
      <p>Zoomez pour voir les communes.</p>
      <Button
        look="link"
        onClick={({ nativeEvent }) => {
          focusMap();
          view.current?.getMap().zoomTo(LEGIBLE, {}, { originalEvent: nativeEvent });
        }}
      >
        Zoomer ici
      </Button>
    </div>
  );
}
