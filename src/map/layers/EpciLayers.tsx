import { Layer, Source } from 'react-map-gl/maplibre';
import type { ContourState } from '../contours/contour-state.ts';
import { EPCI_ZOOM } from '../contours/contour-store.ts';
import { LevelLayers } from './LevelLayers.tsx';
import { CONTOURS, LAYERS, SOURCES } from './layer-ids.ts';
import { FONTS, labelPaint } from './paint.ts';
import type { MapPalette } from './palette.ts';

interface EpciLayersProps {
  readonly contours: ContourState;
  readonly palette: MapPalette;
  readonly drawn: boolean;
  readonly dimmed: boolean;
}

export function EpciLayers({ contours: { levels, names }, palette, drawn, dimmed }: EpciLayersProps) {
  if (!levels.epci || !names.epci) return null;
  return (
    <>
      <LevelLayers
        source={SOURCES.epci}
        fill={LAYERS.epciFill}
        data={levels.epci.contours}
        palette={palette}
        drawn={drawn}
        dimmed={dimmed}
        smallestOnTop
      />
      <Source id="limites-epci" {...CONTOURS} data={levels.epci.borders}>
        <Layer
          id={LAYERS.epciBorders}
          beforeId={LAYERS.borders}
          type="line"
          minzoom={EPCI_ZOOM}
          paint={{ 'line-color': palette.epci, 'line-width': 1 }}
        />
      </Source>
      <Source id="noms-epci" type="geojson" data={names.epci}>
        <Layer
          id={LAYERS.epciNames}
          beforeId={LAYERS.towns}
          type="symbol"
          minzoom={9}
          layout={{
            'text-field': ['get', 'name'],
            'text-font': FONTS.regular,
            'text-size': 12,
            'text-max-width': 9,
            'text-variable-anchor': ['top', 'bottom'],
            'text-radial-offset': 2.4,
          }}
          paint={labelPaint(palette.label, palette.france)}
        />
      </Source>
    </>
  );
}
