import type { DataDrivenPropertyValueSpecification } from 'maplibre-gl';
import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import { loadUpperLevels } from '../../data/load-territory.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { indexOf } from '../../domain/sheet/catalogue-index.ts';
import type { ClickedLevel } from '../../domain/territory/clicked-level.ts';
import {
  type Colouring,
  classOf,
  colouringValue,
  stepsOf,
  thresholdsOf,
} from '../../domain/territory/colouring.ts';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import type { Indicators } from '../../domain/territory/territory-record.ts';
import { useCommuneGeometry } from '../contours/commune-geometry.ts';
import { useEpciGeometry } from '../contours/epci-geometry.ts';
import type { MapPalette } from './palette.ts';

/** What the territories of the clicked level are coloured by. */
export interface Choropleth {
  readonly colouring: Colouring;
  readonly level: ClickedLevel;
  /** Values by key, in the unit of `colouringValue`; empty until the figures have come. */
  readonly values: ReadonlyMap<TerritoryKey, number>;
  /** The figures could not be had. */
  readonly failed: boolean;
}

type Figures = ReadonlyMap<TerritoryKey, Indicators>;

/** Figures of régions and départements; null until a colour has asked for them. */
const useUpperFigures = create<{ readonly figures: Figures | null; readonly failed: boolean }>(() => ({
  figures: null,
  failed: false,
}));

async function loadUpperFigures(): Promise<void> {
  if (useUpperFigures.getState().figures) return;
  try {
    const { territories } = await loadUpperLevels();
    const figures = new Map(territories.map(({ key, indicators }) => [key, indicators]));
    useUpperFigures.setState({ figures, failed: false });
  } catch (error) {
    console.warn('territoires', error);
    useUpperFigures.setState({ failed: true });
  }
}

/**
 * The map's colouring as the address asks for it, or null without one. The same object until the colouring, the level or
 * the figures change.
 */
export function useChoropleth(
  catalogue: Catalogue,
  colouring: Colouring | undefined,
  level: ClickedLevel,
): Choropleth | null {
  const upper = useUpperFigures();
  const epci = useEpciGeometry((state) => state.epci?.figures);
  const communes = useCommuneGeometry((state) => state.communes?.figures);
  const isUpper = level === 'region' || level === 'departement';
  useEffect(() => {
    if (colouring && isUpper) void loadUpperFigures();
  }, [colouring, isUpper]);
  const figures = (isUpper ? upper.figures : level === 'epci' ? epci : communes) ?? null;
  return useMemo(() => {
    if (!colouring) return null;
    const { within } = indexOf(catalogue);
    const values = new Map<TerritoryKey, number>();
    for (const [key, indicators] of figures ?? []) {
      const value = colouringValue(colouring, indicators, within.get(key)?.length ?? 0);
      if (value !== null) values.set(key, value);
    }
    return { colouring, level, values, failed: isUpper && upper.failed };
  }, [catalogue, colouring, level, figures, isUpper, upper.failed]);
}

/** Colour of a territory by its key: one branch a class. A territory without a value lets the ground show. */
export function choroplethColor(
  { colouring, level, values }: Choropleth,
  palette: MapPalette,
): DataDrivenPropertyValueSpecification<string> {
  const none = 'rgba(0, 0, 0, 0)';
  const thresholds = thresholdsOf(colouring, level);
  const classes = stepsOf(thresholds).map((step) => ({
    color: palette.choropleth[step - 1] ?? none,
    keys: [] as TerritoryKey[],
  }));
  for (const [key, value] of values) classes[classOf(value, thresholds)]?.keys.push(key);
  const branches = classes.flatMap(({ keys, color }) => (keys.length > 0 ? [keys, color] : []));
  if (branches.length === 0) return none;
  return [
    'match',
    ['get', 'key'],
    ...branches,
    none,
  ] as unknown as DataDrivenPropertyValueSpecification<string>;
}
