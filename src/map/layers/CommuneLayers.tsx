import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import { COMMUNE_ZOOM, useCommuneGeometry } from '../contours/commune-geometry.ts';
import { useGeometry } from '../contours/overview-geometry.ts';
import { LevelLayers } from './LevelLayers.tsx';
import { LAYERS, SOURCES } from './layer-ids.ts';
import { FONTS, labelPaint } from './paint.ts';
import type { MapPalette } from './palette.ts';

interface CommuneLayersProps {
  readonly palette: MapPalette;
  readonly drawn: boolean;
  readonly dimmed: boolean;
}

/** Communes of the départements in view, once zoomed in: contours, borders, and the names that the towns do not bear. */
export function CommuneLayers({ palette, drawn, dimmed }: CommuneLayersProps) {
  const communes = useCommuneGeometry((state) => state.communes);
  const towns = useGeometry((state) => state.names);
  const names = useMemo(() => {
    const spot = (feature: { geometry: { coordinates: readonly number[] } }) =>
      feature.geometry.coordinates.join();
    const named = new Set(
      towns?.features.filter(({ properties }) => properties?.kind === 'town').map(spot) ?? [],
    );
    const features = communes?.names.features.filter((feature) => !named.has(spot(feature))) ?? [];
    return { type: 'FeatureCollection' as const, features };
  }, [communes, towns]);
  if (!communes) return null;
  return (
    <>
      <LevelLayers
        source={SOURCES.communes}
        fill={LAYERS.communeFill}
        data={communes.contours}
        palette={palette}
        drawn={drawn}
        dimmed={dimmed}
      />
      <Source id="limites-communes" type="geojson" data={communes.borders}>
        <Layer
          id={LAYERS.communeBorders}
          beforeId={LAYERS.departementBorders}
          type="line"
          minzoom={COMMUNE_ZOOM}
          paint={{ 'line-color': palette.commune, 'line-width': 0.8 }}
        />
      </Source>
      <Source id="noms-communes" type="geojson" data={names}>
        <Layer
          id={LAYERS.communeNames}
          beforeId={LAYERS.townDots}
          type="symbol"
          minzoom={10}
          layout={{
            'text-field': ['get', 'name'],
            'text-font': FONTS.regular,
            'text-size': 12,
            'text-max-width': 8,
          }}
          paint={labelPaint(palette.label, palette.france)}
        />
      </Source>
    </>
  );
}
