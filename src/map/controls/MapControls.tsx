import type { RefObject } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import { site, themes } from '../../data/settings.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { Button } from '../../ui/Button.tsx';
import { loadOverview } from '../contours/contour-store.ts';
import { HoverTooltip } from '../interaction/HoverTooltip.tsx';
import type { MapPicture } from '../layers/use-map-picture.ts';
import { ColourLegend } from './ColourLegend.tsx';
import { Legend } from './Legend.tsx';
import { LevelSwitch } from './LevelSwitch.tsx';
import { PanPad } from './PanPad.tsx';

interface MapControlsProps {
  readonly view: RefObject<MapRef | null>;
  readonly catalogue: Catalogue;
  readonly picture: MapPicture;
  /** MapLibre's zoom, rounded. */
  readonly zoom: number;
}

/** What lies over the map, in the order of the tab key. */
export function MapControls({ view, catalogue, picture, zoom }: MapControlsProps) {
  const { level, choropleth, contours } = picture;
  return (
    <>
      <HoverTooltip catalogue={catalogue} choropleth={choropleth} />
      <Legend themes={themes} />
      <PanPad view={view} />
      <LevelSwitch level={level} />
      {choropleth && <ColourLegend choropleth={choropleth} zoom={zoom} />}
      <small className="atlas-map__credit">{site.attribution}</small>
      {contours.status === 'failed' && <ContourFailure view={view} />}
    </>
  );
}

function ContourFailure({ view }: Pick<MapControlsProps, 'view'>) {
  const retry = () => {
    // The button goes away with the failure: the focus goes to the map that it brings back.
    view.current?.getCanvas().focus();
    void loadOverview();
  };
  return (
    <div className="atlas-map__failure" role="alert">
      <p>Les contours n’ont pas pu être chargés.</p>
      <Button look="main" onClick={retry}>
        Réessayer
      </Button>
    </div>
  );
}
