import { Layers } from 'lucide-react';
import { type RefObject, useId } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import type { PinnedLevel } from '../../address/search-params.ts';
import type { Theme } from '../../domain/sheet/catalogue.ts';
import type { ClickedLevel } from '../../domain/territory/clicked-level.ts';
import { Button } from '../../ui/Button.tsx';
import { Drawer } from '../../ui/Drawer.tsx';
import { ColourChoice } from './ColourChoice.tsx';
import styles from './LayersDrawer.module.css';
import { LegendSigns } from './Legend.tsx';
import { LevelSwitch } from './LevelSwitch.tsx';
import { PanButtons } from './PanPad.tsx';

interface LayersDrawerProps {
  readonly view: RefObject<MapRef | null>;
  readonly themes: readonly Theme[];
  readonly level: ClickedLevel;
  readonly pinned: PinnedLevel | undefined;
}

/** What a wide map shows beside one another, behind one button. */
export function LayersDrawer({ view, themes, level, pinned }: LayersDrawerProps) {
  const id = useId();
  return (
    <>
      <Button look="bare" className={styles.opener} data-part="layers" popoverTarget={id}>
        <Layers size={20} aria-hidden="true" />
        Calques
      </Button>
      <Drawer id={id} title="Calques" closeLabel="Fermer les calques" className={`${styles.layers} no-print`}>
        <p className={styles.title} aria-hidden="true">
          Un clic sélectionne
        </p>
        <LevelSwitch level={level} pinned={pinned} shape="rows" />
        <h3 className={styles.title}>Fond de carte</h3>
        <ColourChoice />
        <h3 className={styles.title}>Légende</h3>
        <LegendSigns themes={themes} />
        <h3 className={styles.title}>Déplacer la carte</h3>
        <PanButtons view={view} />
      </Drawer>
    </>
  );
}
