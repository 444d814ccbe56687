import type { FeatureCollection } from 'geojson';
import type { FilterSpecification } from 'maplibre-gl';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { TerritorySource } from './layer-ids.ts';
import { LAYERS } from './layer-ids.ts';
import { levelFill, levelLine, selectionGlow } from './paint.ts';
import type { MapPalette } from './palette.ts';

interface LevelLayersProps {
  readonly source: TerritorySource;
  readonly fill: string;
  readonly data: FeatureCollection;
  readonly palette: MapPalette;
  /** A click selects this level, or the subject is of it: the layers of the others would cost each frame for nothing. */
  readonly drawn: boolean;
  /** The subject is of this level: the territories that are neither it nor its neighbours step back. */
  readonly dimmed: boolean;
  readonly filter?: FilterSpecification;
  /** Features carry `area`: the smallest is drawn, and picked, on top. */
  readonly smallestOnTop?: boolean;
}

/** The territories of one level: seen only when one is selected, hovered, neighbouring or stepping back. */
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
  return (
    <Source id={source} type="geojson" data={data} promoteId="key">
      {drawn && (
        <>
          <Layer
            id={fill}
            source={source}
            beforeId={LAYERS.departementBorders}
            type="fill"
            {...(filter ? { filter } : {})}
            layout={smallestOnTop ? { 'fill-sort-key': ['-', 0, ['get', 'area']] } : {}}
            paint={levelFill(palette, dimmed)}
          />
          <Layer
            id={`${fill}-halo`}
            source={source}
            beforeId={LAYERS.selectionGlow}
            type="line"
            paint={selectionGlow(palette)}
          />
          <Layer
            id={`${fill}-trait`}
            source={source}
            beforeId={LAYERS.selectionGlow}
            type="line"
            paint={levelLine(palette)}
          />
        </>
      )}
    </Source>
  );
}
