import type { FeatureCollection, Point } from 'geojson';
import { create } from 'zustand';
import type { ClickedLevel } from '../../domain/territory/clicked-level.ts';
import type { Figures, LevelGeometry } from './level-geometry.ts';
import type { BasemapGeometry, OverviewGeometry } from './overview-geometry.ts';

export interface ContourState {
  /** Of the overview's contours; without the basemap or the names the map is only poorer. */
  readonly status: 'loading' | 'ready' | 'failed';
  readonly overview: OverviewGeometry | null;
  /** Drawn from the finer contours. */
  readonly isDetailed: boolean;
  readonly basemap: BasemapGeometry | null;
  /** Communes of some départements only. */
  readonly levels: Readonly<Partial<Record<ClickedLevel, LevelGeometry>>>;
  readonly names: Readonly<Partial<Record<'overview' | 'epci' | 'commune', FeatureCollection<Point>>>>;
  readonly figures: Readonly<Partial<Record<ClickedLevel, Figures>>>;
  /** Of régions and départements. */
  readonly figuresFailed: boolean;
}

export const useContours = create<ContourState>(() => ({
  status: 'loading',
  overview: null,
  isDetailed: false,
  basemap: null,
  levels: {},
  names: {},
  figures: {},
  figuresFailed: false,
}));

const loading = new Set<Promise<unknown>>();

export const isLoadingContours = () => loading.size > 0;

export function tracked<T>(load: Promise<T>): Promise<T> {
  loading.add(load);
  return load.finally(() => loading.delete(load));
}
