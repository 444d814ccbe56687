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
  readonly drawn: boolean;
  readonly dimmed: boolean;
  readonly filter?: FilterSpecification;
  /** Features carry `area`: the smallest is drawn, and picked, on top. */
  readonly smallestOnTop?: boolean;
}

/** What a click selects, and what is hovered; seen only where a territory is hovered or dimmed. */
export function LevelLayers({
  source,
  fill,
  data,
  palette,
  drawn,
  dimmed,
  filter,
  smallestOnTop,
}: LevelLayersProps) {
  if (!drawn) return null;
  return (
    <Source id={source} {...CONTOURS} data={data} promoteId="key">
      <Layer
        id={fill}
        source={source}
        beforeId={LAYERS.belowNames}
        type="fill"
        {...(filter ? { filter } : {})}
        layout={smallestOnTop ? { 'fill-sort-key': ['-', 0, ['get', 'area']] } : {}}
        paint={levelFill(palette, dimmed)}
      />
    </Source>
  );
}
