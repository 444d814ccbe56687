import type { ExpressionSpecification } from 'maplibre-gl';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import { groupBy } from '../../../core/collections/group-by.ts';
import {
  absenceInWords,
  colouringValue,
  levelNote,
  stepAt,
  valueInWords,
} from '../../../core/indicators/colouring.ts';
import type { Colouring } from '../../../core/indicators/colouring-names.ts';
import type { Catalogue } from '../../../core/sheet/catalogue.ts';
import type { ClickedLevel } from '../../../core/territory/clicked-level.ts';
import { isGrouping } from '../../../core/territory/levels.ts';
import { partsOf, type TerritoryKey } from '../../../core/territory/territory.ts';
import type { MeasuredTerritory } from '../../../core/territory/territory-record.ts';
import type { Figures, LevelGeometry } from '../contours/level-geometry.ts';
import { CONTOURS, LAYERS } from './layer-ids.ts';
import { matchProperty } from './paint.ts';
import type { MapPalette } from './palette.ts';

const NONE = 'rgba(0, 0, 0, 0)';

export interface Choropleth {
  readonly colouring: Colouring;
  readonly level: ClickedLevel;
  /** Values by key, in the unit of `colouringValue`; empty until the figures have come. */
  readonly values: ReadonlyMap<TerritoryKey, number>;
  /** Why others have none, in French, where that is known. */
  readonly absences?: ReadonlyMap<TerritoryKey, string>;
  readonly failed: boolean;
}

export function choroplethOf(
  sheetsOf: (key: TerritoryKey) => number,
  colouring: Colouring | undefined,
  level: ClickedLevel,
  figures: Figures | undefined,
  failed: boolean,
  author: MeasuredTerritory | null = null,
): Choropleth | null {
  if (!colouring) return null;
  const values = new Map<TerritoryKey, number>();
  const absences = new Map<TerritoryKey, string>();
  const given = levelNote(colouring, level) ? [] : (figures ?? []);
  for (const [key, indicators] of given) {
    const value = colouringValue(colouring, indicators, sheetsOf(key), author?.indicators);
    const absence = value === null && absenceInWords(colouring, indicators);
    if (absence) absences.set(key, absence);
    if (value !== null && key !== author?.key) values.set(key, value);
  }
  return { colouring, level, values, absences, failed };
}

/** Of territories overseas whose value is known. */
export const shadesOf = (
  { colouring, level, values }: Choropleth,
  { overseas }: Pick<Catalogue, 'overseas'>,
) =>
  new Map(
    overseas.flatMap(({ key }) => {
      const value = values.get(key);
      if (value === undefined) return [];
      const shade = { step: stepAt(colouring, level, value), value: valueInWords(colouring, level, value) };
      return [[key, shade] as const];
    }),
  );

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
