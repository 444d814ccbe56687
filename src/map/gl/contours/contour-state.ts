import type { FeatureCollection, Point } from 'geojson';
import { create } from 'zustand';
import type { ClickedLevel } from '../../../core/territory/clicked-level.ts';
import type { Figures, LevelGeometry, LoadedLevel } from './level-geometry.ts';
import type { BasemapGeometry, OverviewGeometry } from './overview-geometry.ts';

export interface ContourState {
  /** How often the overview was asked for: an earlier answer gives way to a later one's. */
  readonly asked: number;
  /** The first view was close, and takes the finer contours at once. */
  readonly startsClose: boolean;
  /** Of the overview's contours; without the basemap or the names the map is only poorer. */
  readonly status: 'loading' | 'ready' | 'failed';
  readonly overview: OverviewGeometry | null;
  /** Drawn from the finer contours. */
  readonly isDetailed: boolean;
  readonly basemap: BasemapGeometry | null;
  /** Those whose communes are drawn, by code. */
  readonly departements: ReadonlyMap<string, LoadedLevel>;
  /** Communes of some départements only. */
  readonly levels: Readonly<Partial<Record<ClickedLevel, LevelGeometry>>>;
  readonly names: Readonly<
    Partial<Record<'overview' | 'towns' | 'epci' | 'commune', FeatureCollection<Point>>>
  >;
  readonly figures: Readonly<Partial<Record<ClickedLevel, Figures>>>;
  /** Of régions and départements. */
  readonly figuresFailed: boolean;
}

export const useContours = create<ContourState>(() => ({
  asked: 0,
  startsClose: false,
  status: 'loading',
  overview: null,
  isDetailed: false,
  basemap: null,
  departements: new Map(),
  levels: {},
  names: {},
  figures: {},
  figuresFailed: false,
}));
