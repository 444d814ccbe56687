import type { Feature, FeatureCollection, Point } from 'geojson';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { ContourState } from '../contours/contour-state.ts';
import { COMMUNE_ZOOM } from '../contours/contour-store.ts';
import { LevelLayers } from './LevelLayers.tsx';
import { CONTOURS, LAYERS, SOURCES } from './layer-ids.ts';
import { FONTS, labelPaint } from './paint.ts';
import type { MapPalette } from './palette.ts';

interface CommuneLayersProps {
  readonly contours: ContourState;
  readonly palette: MapPalette;
  readonly drawn: boolean;
  readonly dimmed: boolean;
}

const position = ({ geometry }: Feature<Point>) => geometry.coordinates.join();

/** Names of the communes that the towns of the overview do not bear already. */
function otherNames({ commune, overview }: ContourState['names']): FeatureCollection<Point> {
  const towns = overview?.features.filter(({ properties }) => properties?.kind === 'town') ?? [];
  const named = new Set(towns.map(position));
  const features = commune?.features.filter((name) => !named.has(position(name))) ?? [];
  return { type: 'FeatureCollection', features };
}

export function CommuneLayers({ contours, palette, drawn, dimmed }: CommuneLayersProps) {
  const names = useMemo(() => otherNames(contours.names), [contours.names]);
  const communes = contours.levels.commune;
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
      <Source id="limites-communes" {...CONTOURS} data={communes.borders}>
        <Layer
          id={LAYERS.communeBorders}
          beforeId={LAYERS.borders}
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
