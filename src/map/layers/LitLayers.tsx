import type { Feature, FeatureCollection } from 'geojson';
import type { FilterSpecification } from 'maplibre-gl';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import type { Contour } from '../../geo/topology.ts';
import type { ContourState } from '../contours/contour-state.ts';
import { findContour } from '../contours/find-contour.ts';
import { CONTOURS, LAYERS, SOURCES } from './layer-ids.ts';
import { litFill, litGlow, litLine } from './paint.ts';
import type { MapPicture } from './use-map-picture.ts';

type Role = 'selected' | 'neighbour';

const IS_SELECTED: FilterSpecification = ['==', ['get', 'role'], 'selected'];

function litFeatures(
  { overview, levels }: ContourState,
  selected: TerritoryKey | null,
  neighbours: readonly TerritoryKey[],
): FeatureCollection<Contour, { role: Role }> {
  const lit = (role: Role, key: TerritoryKey): Feature<Contour, { role: Role }>[] => {
    // A commune that has sheets is in the overview, before its level is loaded.
    const own = overview?.sheetTerritories.features.find(({ properties }) => properties.key === key);
    const contour = own ?? findContour(levels, key);
    return contour ? [{ type: 'Feature', properties: { role }, geometry: contour.geometry }] : [];
  };
  return {
    type: 'FeatureCollection',
    features: [
      ...neighbours.flatMap((key) => lit('neighbour', key)),
      ...(selected ? lit('selected', selected) : []),
    ],
  };
}

interface LitLayersProps {
  readonly picture: MapPicture;
}

/** The selected territory, and those around what is selected or compared. */
export function LitLayers({ picture: { contours, shown, neighbours, palette } }: LitLayersProps) {
  const { selected } = shown;
  const data = useMemo(() => litFeatures(contours, selected, neighbours), [contours, selected, neighbours]);
  if (data.features.length === 0) return null;
  return (
    <Source id={SOURCES.lit} {...CONTOURS} data={data}>
      <Layer
        id={LAYERS.litFill}
        beforeId={LAYERS.extentFill}
        type="fill"
        filter={IS_SELECTED}
        paint={litFill(palette)}
      />
      <Layer
        id={LAYERS.litGlow}
        beforeId={LAYERS.belowNames}
        type="line"
        filter={IS_SELECTED}
        paint={litGlow(palette)}
      />
      <Layer id={LAYERS.litLine} beforeId={LAYERS.belowNames} type="line" paint={litLine(palette)} />
    </Source>
  );
}
