import type { FeatureCollection } from 'geojson';
import { Layer, Source } from 'react-map-gl/maplibre';
import { CONTOURS, LAYERS, SOURCES } from './layer-ids.ts';
import type { MapPalette } from './palette.ts';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Over a choropleth, where a tint would hide the class; what is hovered comes into its source without a render. */
export function HoverOutline({ palette }: { readonly palette: MapPalette }) {
  return (
    <Source id={SOURCES.hovered} {...CONTOURS} data={NOTHING}>
      <Layer
        id={LAYERS.hoverCasing}
        beforeId={LAYERS.belowNames}
        type="line"
        paint={{ 'line-color': palette.france, 'line-width': 5 }}
      />
      <Layer
        id={LAYERS.hoverLine}
        beforeId={LAYERS.belowNames}
        type="line"
        paint={{ 'line-color': palette.hover, 'line-width': 2.4 }}
      />
    </Source>
  );
}
