import { Link } from '@tanstack/react-router';
import { Info, Layers } from 'lucide-react';
import { useId } from 'react';
import { levelNote } from '../../../core/indicators/colouring.ts';
import type { Colouring } from '../../../core/indicators/colouring-names.ts';
import type { ClickedLevel } from '../../../core/territory/clicked-level.ts';
import { PATHS } from '../../../state/address/addresses.ts';
import type { MapSearch, PinnedLevel } from '../../../state/address/search-params.ts';
import { site } from '../../../state/data/settings.ts';
import { Button } from '../../../ui/Button.tsx';
import { MEDIA } from '../../../ui/breakpoints.ts';
import { Drawer } from '../../../ui/Drawer.tsx';
import { useMedia } from '../../../ui/use-media.ts';
import { COMMUNE_ZOOM, loadOverview } from '../contours/contour-store.ts';
import { isSoft, shownContour } from '../contours/find-contour.ts';
import { HoverTooltip } from '../interaction/HoverTooltip.tsx';
import type { MapViewModel } from '../model/use-map-view-model.ts';
import { showBackground, useBackground } from '../view/background.ts';
import type { ViewRef } from '../view/camera.ts';
import type { Zoom } from '../view/use-zoom.ts';
import { ColourLegend } from './ColourLegend.tsx';
import { Legend, LegendSigns } from './Legend.tsx';
import { BackdropChoice, BackgroundChoice, ColourChoice, LevelSwitch } from './MapChoices.tsx';
import styles from './MapControls.module.css';
import { PanButtons, PanPad, ZoomButtons } from './MoveButtons.tsx';

interface LayersDrawerProps {
  readonly couleur: Colouring | undefined;
  readonly view: ViewRef;
  /** What is compared is coloured in its cards. */
  readonly isCompared?: boolean;
  readonly level: ClickedLevel;
  readonly pinned: PinnedLevel | undefined;
}

/** What a wide map shows beside one another, behind one button. */
export function LayersDrawer({ view, isCompared, level, pinned, couleur }: LayersDrawerProps) {
  const id = useId();
  return (
    <>
      <Button className={`floating ${styles.opener}`} data-part="layers" popoverTarget={id}>
        <Layers size={20} aria-hidden="true" />
        Affichage
      </Button>
      <Drawer id={id} title="Affichage" closeLabel="Fermer" className={`small ${styles.layers} no-print`}>
        <p className="soft strong" aria-hidden="true">
          Échelon à choisir sur la carte
        </p>
        <LevelSwitch level={level} pinned={pinned} shape="rows" />
        {!isCompared && (
          <>
            <h3 className="small soft">Indicateur</h3>
            <ColourChoice couleur={couleur} level={level} />
          </>
        )}
        <BackgroundChoice />
        <h3 className="small soft">Légende</h3>
        <LegendSigns />
        <h3 className="small soft">Déplacer la carte</h3>
        <PanButtons view={view} />
      </Drawer>
    </>
  );
}

interface MapControlsProps {
  readonly view: ViewRef;
  readonly model: MapViewModel;
  readonly zoom: Zoom;
  readonly search: MapSearch;
}

/** What lies over the map, in the order of the tab key. */
export function MapControls({ view, model, zoom, search }: MapControlsProps) {
  const { niveau: pinned, couleur } = search;
  const isPhone = useMedia(MEDIA.phone);
  const { level, choropleth, contours } = model;
  const isColoured = choropleth !== null && !levelNote(choropleth.colouring, choropleth.level);
  const isCompared = model.compared.length > 0;
  const isTooWide = level === 'commune' && (isColoured || pinned) && zoom.step < COMMUNE_ZOOM;
  const { shown, failed } = useBackground();
  const focusMap = () => view.current?.getCanvas().focus();
  // The button is removed with the failure.
  const thenMap = (act: () => void) => () => {
    focusMap();
    act();
  };
  const hint = isTooWide && <CommunesHint view={view} focusMap={focusMap} isColoured={isColoured} />;
  return (
    <>
      <ZoomButtons view={view} limit={zoom.limit} />
      <HoverTooltip {...model} />
      {isPhone ? (
        <LayersDrawer view={view} isCompared={isCompared} level={level} pinned={pinned} couleur={couleur} />
      ) : (
        <>
          <div className={`floating small ${styles.corner}`}>
            <Legend />
            <BackdropChoice couleur={couleur} level={level} isCompared={isCompared} />
          </div>
          <PanPad view={view} />
          <LevelSwitch level={level} pinned={pinned} />
        </>
      )}
      <RoughContour {...model} />
      {choropleth && (
        <ColourLegend choropleth={choropleth} focusMap={focusMap} isPhone={isPhone}>
          {!isPhone && hint}
        </ColourLegend>
      )}
      {(isPhone || !choropleth) && hint}
      <small className={`soft credit ${styles.credit}`}>
        {shown ? `${site.attribution} · ${shown.credit}` : site.attribution}
      </small>
      {failed && (
        <Failure
          message={`Le fond «\u00a0${failed.name}\u00a0» ne répond pas\u00a0: la carte s’affiche sans lui.`}
          button="Fermer"
          onPress={thenMap(() => showBackground(null))}
        />
      )}
      {contours.status === 'failed' && (
        <Failure
          message="Les contours n’ont pas pu être chargés."
          button="Réessayer"
          onPress={thenMap(() => void loadOverview())}
        />
      )}
    </>
  );
}

interface FailureProps {
  readonly message: string;
  readonly button: string;
  readonly onPress: () => void;
}

const Failure = ({ message, button, onPress }: FailureProps) => (
  <div className={`floating row ${styles.failure}`} role="alert">
    <p>{message}</p>
    <Button look="main" onClick={onPress}>
      {button}
    </Button>
  </div>
);

const LEGIBLE = 10.2;

interface CommunesHintProps {
  readonly view: ViewRef;
  readonly focusMap: () => void;
  readonly isColoured: boolean;
}

export function CommunesHint({ view, focusMap, isColoured }: CommunesHintProps) {
  return (
    <div className={`floating row wraps small ${styles.hint}`} role="note" data-part="communes-hint">
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

/** How exact the contour of what is open or compared is, where it is not. */
export function RoughContour({ shown, contours }: Pick<MapViewModel, 'shown' | 'contours'>) {
  const soft = shown.lit.filter((key) => isSoft(shownContour(contours, key)));
  const { explainedIn } = site.contours;
  const look = { className: `floating row note under-panel ${styles.chip}`, 'data-part': 'rough-contour' };
  if (soft.length === 0)
    return shown.isBare && shown.lit.length === 1 ? (
      <span {...look}>position seule, sans contour</span>
    ) : null;
  const words = soft.length !== 1 ? 'étendues approximatives' : 'étendue approximative';
  if (explainedIn === null) return <span {...look}>{words}</span>;
  return (
    <Link {...look} to={PATHS.page} params={{ page: 'a-propos' }} hash={explainedIn}>
      <Info size={15} aria-hidden="true" />
      <span>
        {words}
        <span className="visually-hidden">{'\u00a0'}: ce qu’ils valent</span>
      </span>
    </Link>
  );
}
