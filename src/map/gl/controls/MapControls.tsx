import { Layers } from 'lucide-react';
import { type RefObject, useId } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import type { Theme } from '../../../core/sheet/catalogue.ts';
import type { ClickedLevel } from '../../../core/territory/clicked-level.ts';
import type { MapSearch, PinnedLevel } from '../../../state/address/search-params.ts';
import { site, themes } from '../../../state/data/settings.ts';
import { Button } from '../../../ui/Button.tsx';
import { MEDIA } from '../../../ui/breakpoints.ts';
import { Drawer } from '../../../ui/Drawer.tsx';
import { useMedia } from '../../../ui/use-media.ts';
import { showBackground, useBackground } from '../background.ts';
import { COMMUNE_ZOOM } from '../contours/contour-store.ts';
import { loadOverview } from '../contours/overview-contours.ts';
import { HoverTooltip } from '../interaction/HoverTooltip.tsx';
import type { Zoom } from '../interaction/use-zoom.ts';
import type { MapViewModel } from '../layers/use-map-view-model.ts';
import { BackdropChoice } from './BackdropChoice.tsx';
import { BackgroundChoice } from './BackgroundChoice.tsx';
import { ColourChoice } from './ColourChoice.tsx';
import { ColourLegend } from './ColourLegend.tsx';
import { CommunesHint } from './CommunesHint.tsx';
import drawer from './LayersDrawer.module.css';
import { Legend, LegendSigns } from './Legend.tsx';
import { LevelSwitch } from './LevelSwitch.tsx';
import styles from './MapControls.module.css';
import { PanButtons, PanPad } from './PanPad.tsx';
import { RoughContour } from './RoughContour.tsx';
import { ZoomButtons } from './ZoomButtons.tsx';

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
      <Button look="bare" className={drawer.opener} data-part="layers" popoverTarget={id}>
        <Layers size={20} aria-hidden="true" />
        Affichage
      </Button>
      <Drawer id={id} title="Affichage" closeLabel="Fermer" className={`${drawer.layers} no-print`}>
        <p className={drawer.title} aria-hidden="true">
          Échelon à choisir sur la carte
        </p>
        <LevelSwitch level={level} pinned={pinned} shape="rows" />
        <h3 className={drawer.title}>Indicateur</h3>
        <ColourChoice />
        <BackgroundChoice />
        <h3 className={drawer.title}>Légende</h3>
        <LegendSigns themes={themes} />
        <h3 className={drawer.title}>Déplacer la carte</h3>
        <PanButtons view={view} />
      </Drawer>
    </>
  );
}

interface MapControlsProps {
  readonly view: RefObject<MapRef | null>;
  readonly picture: MapViewModel;
  readonly zoom: Zoom;
  readonly search: MapSearch;
}

/** What lies over the map, in the order of the tab key. */
export function MapControls({ view, picture, zoom, search }: MapControlsProps) {
  const { niveau: pinned, couleur } = search;
  const isPhone = useMedia(MEDIA.phone);
  const { level, choropleth, contours } = picture;
  const isColoured = choropleth !== null;
  const isTooWide = level === 'commune' && (isColoured || pinned) && zoom.step < COMMUNE_ZOOM;
  const { shown, failed } = useBackground();
  const focusMap = () => view.current?.getCanvas().focus();
  // The button goes away with the failure.
  const thenMap = (act: () => void) => () => {
    focusMap();
    act();
  };
  const hint = isTooWide && <CommunesHint {...{ view, focusMap, isColoured }} />;
  return (
    <>
      <ZoomButtons view={view} limit={zoom.limit} />
      <HoverTooltip {...picture} />
      {isPhone ? (
        <LayersDrawer {...{ view, themes, level, pinned }} />
      ) : (
        <>
          <div className={styles.corner}>
            <Legend themes={themes} />
            <BackdropChoice couleur={couleur} />
          </div>
          <PanPad view={view} />
          <LevelSwitch level={level} pinned={pinned} />
        </>
      )}
      <RoughContour {...picture} />
      {choropleth && <ColourLegend {...{ choropleth, focusMap, isPhone }}>{!isPhone && hint}</ColourLegend>}
      {(isPhone || !choropleth) && hint}
      <small className={styles.credit}>
        {shown ? `${site.attribution} · ${shown.credit}` : site.attribution}
      </small>
      {failed && (
        <Failure
          said={`Le fond «\u00a0${failed.name}\u00a0» ne répond pas\u00a0: la carte s’affiche sans lui.`}
          button="Fermer"
          onPress={thenMap(() => showBackground(null))}
        />
      )}
      {contours.status === 'failed' && (
        <Failure
          said="Les contours n’ont pas pu être chargés."
          button="Réessayer"
          onPress={thenMap(() => void loadOverview())}
        />
      )}
    </>
  );
}

interface FailureProps {
  readonly said: string;
  readonly button: string;
  readonly onPress: () => void;
}

const Failure = ({ said, button, onPress }: FailureProps) => (
  <div className={styles.failure} role="alert">
    <p>{said}</p>
    <Button look="main" className={styles.retry} onClick={onPress}>
      {button}
    </Button>
  </div>
);
