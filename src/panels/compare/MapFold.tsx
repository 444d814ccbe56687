import { ChevronRight, Map as MapIcon } from 'lucide-react';
import { MAP_ID } from '../../a11y/element-ids.ts';
import type { Comparison } from '../../domain/comparison/comparison.ts';
import { deviceStore } from '../../state/device-store.ts';
import { Button } from '../../ui/Button.tsx';
import { MEDIA } from '../../ui/breakpoints.ts';
import { useMedia } from '../../ui/use-media.ts';
import styles from './MapFold.module.css';

type Choice = 'repliee' | 'depliee';

const store = deviceStore<Choice | null>('carte-de-comparaison', (text) =>
  text === 'repliee' || text === 'depliee' ? text : null,
);

const MOST_BESIDE_MAP = 2;

/** Elsewhere the map lies under the panel, or has little room. */
const FOLDABLE = `${MEDIA.wide} and ${MEDIA['not-low']}`;

/** On large screens: folds the map to an edge of the window, and back. Remembered on the device. */
export function MapFold({ comparison: { ofSheets, columns } }: { readonly comparison: Comparison }) {
  const choice = store.use();
  const isNarrow = useMedia(MEDIA['under-large']);
  const usual = ofSheets && (isNarrow || columns.length > MOST_BESIDE_MAP);
  const isFolded = useMedia(FOLDABLE) && (choice ? choice === 'repliee' : usual);
  return (
    <Button
      look="bare"
      className={`${styles.fold} no-print`}
      aria-expanded={!isFolded}
      aria-controls={MAP_ID}
      title={isFolded ? 'Afficher la carte' : 'Replier la carte'}
      data-map-folded={isFolded ? '' : undefined}
      onClick={() => store.put(isFolded ? 'depliee' : 'repliee')}
    >
      {isFolded ? <MapIcon size={20} aria-hidden="true" /> : <ChevronRight size={18} aria-hidden="true" />}
      <span className={isFolded ? undefined : 'visually-hidden'}>Carte</span>
    </Button>
  );
}
