import type { FeatureCollection, Point } from 'geojson';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { PinnedPlace } from '../../domain/sheet/initiative.ts';
import { LAYERS, SOURCES } from './layer-ids.ts';
import { FONTS, labelPaint, placeDot } from './paint.ts';
import type { MapPalette } from './palette.ts';

interface NamedPlacesProps {
  readonly places: readonly PinnedPlace[];
  readonly palette: MapPalette;
}

/** Communes that the open sheet's text names. */
export function NamedPlaces({ places, palette }: NamedPlacesProps) {
  const data = useMemo(
    (): FeatureCollection<Point> => ({
      type: 'FeatureCollection',
      features: places.map(({ key, name, pin }) => ({
        type: 'Feature',
        properties: { key, name },
        geometry: { type: 'Point', coordinates: [pin[0], pin[1]] },
      })),
    }),
    [places],
  );
  return (
    <Source id={SOURCES.named} type="geojson" data={data} promoteId="key">
      <Layer id={LAYERS.namedPlaces} type="circle" paint={placeDot(palette)} />
      <Layer
        id={LAYERS.namedPlaceNames}
        type="symbol"
        layout={{
          'text-field': ['get', 'name'],
          'text-font': FONTS.strong,
          'text-size': 13,
          'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
          'text-radial-offset': 0.8,
        }}
        paint={labelPaint(palette.selection, palette.france)}
      />
    </Source>
  );
}
