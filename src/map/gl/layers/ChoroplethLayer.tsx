import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { LevelGeometry } from '../contours/level-geometry.ts';
import { type Choropleth, choroplethColor } from './choropleth.ts';
import { CONTOURS, LAYERS } from './layer-ids.ts';
import type { MapPalette } from './palette.ts';

interface ChoroplethLayerProps {
  readonly choropleth: Choropleth;
  /** Undefined until it is loaded. */
  readonly geometry: LevelGeometry | undefined;
  readonly palette: MapPalette;
  readonly beforeId: string;
}

/** The smallest on top: an EPT lies on its métropole. */
export function ChoroplethLayer({ choropleth, geometry, palette, beforeId }: ChoroplethLayerProps) {
  const color = useMemo(() => choroplethColor(choropleth, palette), [choropleth, palette]);
  const { level } = choropleth;
  if (!geometry) return null;
  const id = `${LAYERS.colours}-${level}`;
  return (
    <Source key={level} id={id} {...CONTOURS} data={geometry.contours}>
      <Layer
        id={id}
        beforeId={beforeId}
        type="fill"
        layout={level === 'epci' ? { 'fill-sort-key': ['-', 0, ['get', 'area']] } : {}}
        paint={{ 'fill-color': color, 'fill-opacity': palette.isTiled ? 0.85 : 1 }}
      />
    </Source>
  );
}
