import type { FilterSpecification } from 'maplibre-gl';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import { CONTOURS, LAYERS, SOURCES } from './layer-ids.ts';
import { litFeatures } from './lit-features.ts';
import { litCasing, litFill, litLine, litShadow, roughDashes } from './paint.ts';
import type { MapPicture } from './use-map-picture.ts';

const hasRole = (...roles: string[]): FilterSpecification => ['in', ['get', 'role'], ['literal', roles]];

const FILLED = hasRole('parent', 'parent-region', 'selected', 'islet');
const LIFTED = hasRole('selected');
const OUTLINED = hasRole('neighbour', 'selected', 'islet');

interface LitLayersProps {
  readonly picture: MapPicture;
}

/** The selected territory, lifted from its parent's ground, and those around what is selected or compared. */
export function LitLayers({ picture: { contours, shown, neighbours, palette } }: LitLayersProps) {
  const { overview, levels } = contours;
  const { selected, lit, parents } = shown;
  const data = useMemo(
    () => litFeatures({ overview, levels }, { selected, lit, parents, neighbours }),
    [overview, levels, selected, lit, parents, neighbours],
  );
  if (data.features.length === 0) return null;
  return (
    <Source id={SOURCES.lit} {...CONTOURS} data={data}>
      <Layer
        id={LAYERS.litShadow}
        beforeId={LAYERS.extentFill}
        type="line"
        filter={LIFTED}
        paint={litShadow(palette)}
      />
      <Layer
        id={LAYERS.litFill}
        beforeId={LAYERS.extentFill}
        type="fill"
        filter={FILLED}
        paint={litFill(palette)}
      />
      <Layer
        id={LAYERS.litCasing}
        beforeId={LAYERS.belowNames}
        type="line"
        filter={LIFTED}
        paint={litCasing(palette)}
      />
      <Layer
        id={LAYERS.litLine}
        beforeId={LAYERS.belowNames}
        type="line"
        filter={OUTLINED}
        paint={{ ...litLine(palette), ...roughDashes(data) }}
      />
    </Source>
  );
}
