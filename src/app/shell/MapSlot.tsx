import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { announce } from '../../a11y/announcements.ts';
import { MAP_ID } from '../../a11y/element-ids.ts';
import { site } from '../../data/settings.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import type { ComparedOnMap, Subject } from '../../state/map-subject.ts';
import { hideStaticMap, showStaticMap } from '../../static-map/static-map-dom.ts';
import { MapBoundary } from './MapBoundary.tsx';
import styles from './MapSlot.module.css';

const AtlasMap = lazy(() =>
  import('../../map/AtlasMap.tsx').then((module) => ({ default: module.AtlasMap })),
);

const UNAVAILABLE =
  'La carte interactive ne peut pas s’afficher ici. La carte simple et la liste restent utilisables.';

type Stage = 'text' | 'map' | 'unavailable';

interface MapSlotProps {
  readonly catalogue: Catalogue;
  readonly subject: Subject | null;
  /** Territories that are compared; null on pages that compare nothing. */
  readonly compared: readonly ComparedOnMap[] | null;
  /** Adds a territory to the comparison or takes it away; null on pages that compare nothing. */
  readonly onToggle: ((key: TerritoryKey) => void) | null;
}

function supportsWebgl(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}

/** Waits until the page is idle, so that text comes before the map's code. */
function useIdleStage(): [Stage, fail: () => void] {
  const [stage, setStage] = useState<Stage>('text');
  const fail = useCallback(() => {
    setStage('unavailable');
    announce(UNAVAILABLE);
  }, []);
  useEffect(() => {
    const begin = () => (supportsWebgl() ? setStage('map') : fail());
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(begin, 1);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(begin, { timeout: 1500 });
    return () => cancelIdleCallback(handle);
  }, [fail]);
  return [stage, fail];
}

export function MapSlot({ catalogue, subject, compared, onToggle }: MapSlotProps) {
  const [stage, failStage] = useIdleStage();
  const fail = useCallback(() => {
    showStaticMap();
    failStage();
  }, [failStage]);
  return (
    <section
      id={MAP_ID}
      tabIndex={-1}
      className={`${styles.map} no-print`}
      aria-label={site.name}
      data-stage={stage}
    >
      {stage === 'map' && (
        <MapBoundary onError={fail}>
          <Suspense fallback={null}>
            <AtlasMap
              catalogue={catalogue}
              subject={subject}
              compared={compared}
              onToggle={onToggle}
              onReady={hideStaticMap}
              onFailure={fail}
            />
          </Suspense>
        </MapBoundary>
      )}
      {stage === 'unavailable' && <p className={styles.notice}>{UNAVAILABLE}</p>}
    </section>
  );
}
