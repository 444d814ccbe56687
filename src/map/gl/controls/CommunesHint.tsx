import type { RefObject } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import { Button } from '../../../ui/Button.tsx';
import styles from './CommunesHint.module.css';

const LEGIBLE = 10.2;

interface CommunesHintProps {
  readonly view: RefObject<MapRef | null>;
  readonly focusMap: () => void;
  readonly isColoured: boolean;
}

export function CommunesHint({ view, focusMap, isColoured }: CommunesHintProps) {
  return (
    <div className={styles.hint} role="note" data-part="communes-hint">
      <p>Zoomez pour {isColoured ? 'colorer' : 'voir'} les communes.</p>
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
