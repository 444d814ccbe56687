import { featureCollection, point } from '@turf/turf';
import type { ExpressionSpecification } from 'maplibre-gl';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { PinnedPlace } from '../../../core/sheet/initiative.ts';
import { useReadPlaces } from '../../../state/read-places.ts';
import { LAYERS, SOURCES } from './layer-ids.ts';
import { FONTS, labelPaint, placeDot, readHalo } from './paint.ts';
import type { MapPalette } from './palette.ts';

interface NamedPlacesProps {
  readonly places: readonly PinnedPlace[];
  readonly palette: MapPalette;
}

/** Communes that the open sheet's text names; those of the section being read stand out. */
export function NamedPlaces({ places, palette }: NamedPlacesProps) {
  const data = useMemo(
    () => featureCollection(places.map(({ key, name, pin }) => point([...pin], { key, name }))),
    [places],
  );
  const read = useReadPlaces(({ keys }) => keys);
  const isRead = useMemo(
    (): ExpressionSpecification => ['in', ['get', 'key'], ['literal', [...read]]],
    [read],
  );
  return (
    <Source id={SOURCES.named} type="geojson" data={data} promoteId="key">
      <Layer id={LAYERS.readPlaces} type="circle" filter={isRead} paint={readHalo(palette)} />
      <Layer id={LAYERS.namedPlaces} type="circle" paint={placeDot(palette)} />
      <Layer
        id={LAYERS.namedPlaceNames}
        type="symbol"
        layout={{
          'text-field': ['get', 'name'],
          'text-font': FONTS.strong,
          'text-size': ['case', isRead, 18, 13],
          'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
          'text-radial-offset': ['case', isRead, 1.15, 0.8],
          'symbol-sort-key': ['case', isRead, 0, 1],
        }}
        paint={labelPaint(palette.selection, palette.france)}
      />
    </Source>
  );
}
