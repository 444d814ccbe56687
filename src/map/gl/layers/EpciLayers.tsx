import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import { EPCI_STYLE } from '../../../core/geo/name-styles.ts';
import { withRoom } from '../contours/first-names.ts';
import { CONTOURS, LAYERS } from './layer-ids.ts';
import { below, fitsAt, isOneOf, nameLayout, standsByItself } from './name-layout.ts';
import { labelPaint } from './paint.ts';
import type { MapViewModel } from './use-map-view-model.ts';

/** From it a click takes intercommunalités. */
const SHOWN_FROM = 7.8;

interface EpciLayersProps {
  readonly picture: MapViewModel;
}

export function EpciLayers({ picture }: EpciLayersProps) {
  const { contours, palette, level, pinned, listed, layout, namesZoom } = picture;
  const { levels, names } = contours;
  const data = useMemo(() => {
    const marks = layout.map(({ center }) => center);
    return names.epci && withRoom(names.epci, levels, listed, marks, EPCI_STYLE);
  }, [names, levels, listed, layout]);
  if (!levels.epci || !data) return null;
  const isPinned = pinned && level === 'epci';
  const color = isPinned ? palette.epciPinned : palette.epci;
  return (
    <>
      <Source id="limites-epci" {...CONTOURS} data={levels.epci.borders}>
        <Layer
          id={LAYERS.epciBorders}
          beforeId={LAYERS.borders}
          type="line"
          minzoom={isPinned ? 0 : SHOWN_FROM}
          paint={{
            'line-color': color,
            'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.75, 7, 1, 9, 1.2, 11, 1.5],
          }}
        />
      </Source>
      <Source id="noms-epci" type="geojson" data={data}>
        <Layer
          id={LAYERS.epciNames}
          beforeId={below(level === 'epci')}
          type="symbol"
          minzoom={isPinned ? 0 : SHOWN_FROM}
          filter={['all', fitsAt(namesZoom), ['!', standsByItself(picture)]]}
          layout={{
            ...nameLayout(EPCI_STYLE, true),
            'symbol-sort-key': ['case', isOneOf(listed), -1e9, ['-', 0, ['get', 'population']]],
          }}
          paint={labelPaint(palette.epciLabel, palette.france)}
        />
      </Source>
    </>
  );
}
