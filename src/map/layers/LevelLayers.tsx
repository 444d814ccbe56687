import type { FeatureCollection } from 'geojson';
import type { FilterSpecification } from 'maplibre-gl';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { TerritorySource } from './layer-ids.ts';
import { CONTOURS, LAYERS } from './layer-ids.ts';
import { levelFill } from './paint.ts';
import type { MapPalette } from './palette.ts';

interface LevelLayersProps {
  readonly source: TerritorySource;
  readonly fill: string;
  readonly data: FeatureCollection;
  readonly palette: MapPalette;
  readonly filter?: FilterSpecification;
  /** Features carry `area`: the smallest is drawn, and picked, on top. */
  readonly smallestOnTop?: boolean;
}

/** What a click selects, and what is hovered; it exists only while a click selects its level: it would cost each frame. */
export function LevelLayers({ source, fill, data, palette, filter, smallestOnTop }: LevelLayersProps) {
  return (
    <Source id={source} {...CONTOURS} data={data} promoteId="key">
      <Layer
        id={fill}
        source={source}
        beforeId={LAYERS.belowNames}
        type="fill"
        {...(filter ? { filter } : {})}
        layout={smallestOnTop ? { 'fill-sort-key': ['-', 0, ['get', 'area']] } : {}}
        paint={levelFill(palette)}
      />
    </Source>
  );
}
