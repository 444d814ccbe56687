import { Layer, Source } from 'react-map-gl/maplibre';
import { EPCI_ZOOM, useEpciGeometry } from '../contours/epci-geometry.ts';
import { LevelLayers } from './LevelLayers.tsx';
import { LAYERS, SOURCES } from './layer-ids.ts';
import { FONTS, labelPaint } from './paint.ts';
import type { MapPalette } from './palette.ts';

interface EpciLayersProps {
  readonly palette: MapPalette;
  readonly drawn: boolean;
  readonly dimmed: boolean;
}

/** Borders and names of the intercommunalités, once zoomed in and loaded. */
export function EpciLayers({ palette, drawn, dimmed }: EpciLayersProps) {
  const epci = useEpciGeometry((state) => state.epci);
  if (!epci) return null;
  return (
    <>
      <LevelLayers
        source={SOURCES.epci}
        fill={LAYERS.epciFill}
        data={epci.contours}
        palette={palette}
        drawn={drawn}
        dimmed={dimmed}
        smallestOnTop
      />
      <Source id="limites-epci" type="geojson" data={epci.borders}>
        <Layer
          id={LAYERS.epciBorders}
          beforeId={LAYERS.departementBorders}
          type="line"
          minzoom={EPCI_ZOOM}
          paint={{ 'line-color': palette.epci, 'line-width': 1 }}
        />
      </Source>
      <Source id="noms-epci" type="geojson" data={epci.names}>
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
