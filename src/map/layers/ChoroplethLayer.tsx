import { useMemo } from 'react';
import { Layer } from 'react-map-gl/maplibre';
import type { ClickedLevel } from '../../domain/territory/clicked-level.ts';
import { type Choropleth, choroplethColor } from './choropleth.ts';
import { LAYERS, SOURCES, type TerritorySource } from './layer-ids.ts';
import type { MapPalette } from './palette.ts';

const LEVEL_SOURCES: Readonly<Record<ClickedLevel, TerritorySource>> = {
  region: SOURCES.regions,
  departement: SOURCES.departements,
  epci: SOURCES.epci,
  commune: SOURCES.communes,
};

interface ChoroplethLayerProps {
  readonly choropleth: Choropleth;
  readonly palette: MapPalette;
  readonly beforeId: string;
}

/** The smallest on top: an EPT lies on its métropole. */
export function ChoroplethLayer({ choropleth, palette, beforeId }: ChoroplethLayerProps) {
  const color = useMemo(() => choroplethColor(choropleth, palette), [choropleth, palette]);
  const { level } = choropleth;
  return (
    <Layer
      key={level}
      id={`${LAYERS.colours}-${level}`}
      source={LEVEL_SOURCES[level]}
      beforeId={beforeId}
      type="fill"
      layout={level === 'epci' ? { 'fill-sort-key': ['-', 0, ['get', 'area']] } : {}}
      paint={{ 'fill-color': color }}
    />
  );
}
