import type { ExpressionSpecification } from 'maplibre-gl';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import { groupBy } from '../../../core/collections/group-by.ts';
import { stepAt } from '../../../core/indicators/colouring.ts';
import { isGrouping } from '../../../core/territory/levels.ts';
import { partsOf } from '../../../core/territory/territory.ts';
import type { LevelGeometry } from '../contours/level-geometry.ts';
import type { Choropleth } from '../model/choropleth.ts';
import { CONTOURS, LAYERS } from '../style/layer-ids.ts';
import { matchProperty } from '../style/paint.ts';
import type { MapPalette } from '../style/palette.ts';

const NONE = 'rgba(0, 0, 0, 0)';

/** One branch for each class. A territory without a value lets the land under it show. */
export function choroplethColor(
  { colouring, level, values }: Choropleth,
  palette: MapPalette,
): ExpressionSpecification | string {
  const colorAt = (value: number) => palette.choropleth[stepAt(colouring, level, value) - 1] ?? NONE;
  // Groupings lie over the territories of the level that is coloured.
  const coloured = [...values].filter(([key]) => !isGrouping(partsOf(key)[0]));
  const branches = [...groupBy(coloured, ([, value]) => colorAt(value))];
  return matchProperty(
    'key',
    branches.map(([color, territories]) => [territories.map(([key]) => key), color]),
    NONE,
  );
}

interface ChoroplethLayerProps {
  readonly choropleth: Choropleth;
  /** Undefined until it is loaded. */
  readonly geometry: LevelGeometry | undefined;
  readonly palette: MapPalette;
}

/** The smallest on top: an EPT lies on its métropole. */
export function ChoroplethLayer({ choropleth, geometry, palette }: ChoroplethLayerProps) {
  const color = useMemo(() => choroplethColor(choropleth, palette), [choropleth, palette]);
  const { level } = choropleth;
  if (!geometry) return null;
  const id = `${LAYERS.colours}-${level}`;
  return (
    <Source key={level} id={id} {...CONTOURS} data={geometry.contours}>
      <Layer
        id={id}
        beforeId={LAYERS.extentFill}
        type="fill"
        layout={level === 'epci' ? { 'fill-sort-key': ['-', 0, ['get', 'area']] } : {}}
        paint={{ 'fill-color': color, 'fill-opacity': palette.isTiled ? 0.85 : 1 }}
      />
    </Source>
  );
}
