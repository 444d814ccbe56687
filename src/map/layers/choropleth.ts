import type { ExpressionSpecification } from 'maplibre-gl';
import type { ClickedLevel } from '../../domain/territory/clicked-level.ts';
import { classOf, colouringValue, stepsOf, thresholdsOf } from '../../domain/territory/colouring.ts';
import type { Colouring } from '../../domain/territory/colouring-names.ts';
import type { MeasuredTerritory } from '../../domain/territory/comparable.ts';
import { isGrouping } from '../../domain/territory/level.ts';
import { partsOf, type TerritoryKey } from '../../domain/territory/territory.ts';
import type { Figures } from '../contours/level-geometry.ts';
import { matchProperty } from './paint.ts';
import type { MapPalette } from './palette.ts';

const NONE = 'rgba(0, 0, 0, 0)';

export interface Choropleth {
  readonly colouring: Colouring;
  readonly level: ClickedLevel;
  /** Values by key, in the unit of `colouringValue`; empty until the figures have come. */
  readonly values: ReadonlyMap<TerritoryKey, number>;
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
  for (const [key, indicators] of figures ?? []) {
    const value = colouringValue(colouring, indicators, sheetsOf(key), author?.indicators);
    if (value !== null && key !== author?.key) values.set(key, value);
  }
  return { colouring, level, values, failed };
}

/** One branch for each class. A territory without a value lets the land under it show. */
export function choroplethColor(
  { colouring, level, values }: Choropleth,
  palette: MapPalette,
): ExpressionSpecification | string {
  const thresholds = thresholdsOf(colouring, level);
  const classes = stepsOf(thresholds).map((step) => ({
    color: palette.choropleth[step - 1] ?? NONE,
    keys: new Set<TerritoryKey>(),
  }));
  // Groupings lie over the territories of the level that is coloured.
  for (const [key, value] of values)
    if (!isGrouping(partsOf(key)[0])) classes[classOf(value, thresholds)]?.keys.add(key);
  const branches = classes.filter(({ keys }) => keys.size > 0);
  return matchProperty(
    'key',
    branches.map(({ keys, color }) => [[...keys], color]),
    NONE,
  );
}
