import type { FeatureCollection, Point } from 'geojson';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import { LAYERS } from '../layers/layer-ids.ts';
import { STRONG } from '../layers/NameLayers.tsx';
import type { MarkerSpot } from './marker-layout.ts';

/** An unseen letter as large as a marker, placed before every name: the names keep clear of the markers. */
export function MarkerRoom({ spots }: { readonly spots: readonly MarkerSpot[] }) {
  const data = useMemo(
    (): FeatureCollection<Point> => ({
      type: 'FeatureCollection',
      features: spots.map(({ under }) => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'Point', coordinates: [under[0], under[1]] },
      })),
    }),
    [spots],
  );
  return (
    <Source id="place-des-reperes" type="geojson" data={data}>
      <Layer
        id={LAYERS.markerRoom}
        type="symbol"
        layout={{
          'text-field': 'O',
          'text-font': STRONG,
          'text-size': 28,
          'text-padding': 5,
          'text-allow-overlap': true,
        }}
        paint={{ 'text-opacity': 0 }}
      />
    </Source>
  );
}
