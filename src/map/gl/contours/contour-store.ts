import type { FeatureCollection, Point } from 'geojson';
import { useCallback, useSyncExternalStore } from 'react';
import { create } from 'zustand';
import { levelOfZone, type ValuesByKey } from '../../../core/formats/indicators-file.ts';
import type { Overview } from '../../../core/formats/map-files.ts';
import { isPublished } from '../../../core/indicators/colouring.ts';
import type { Colouring } from '../../../core/indicators/colouring-names.ts';
import type { ClickedLevel } from '../../../core/territory/clicked-level.ts';
import { departementOfCommune, partsOf, type TerritoryKey } from '../../../core/territory/territory.ts';
import { loadUpperLevels } from '../../../state/data/atlas-files.ts';
import {
  forgetOverview,
  loadBasemap,
  loadCommunes,
  loadDetail as loadDetailFile,
  loadEpci,
  loadMapNames,
  loadOverview as loadOverviewFile,
  MOST_DEPARTEMENTS,
} from '../../../state/data/load-contours.ts';
import { DataError } from '../../../state/data/load-file.ts';
import { loadValues } from '../../../state/data/load-indicators.ts';
import { optional, resource, resources } from '../../../state/data/resource.ts';
import {
  type BasemapGeometry,
  basemapGeometry,
  communeGeometry,
  epciGeometry,
  type Figures,
  type LevelGeometry,
  type LoadedLevel,
  mergedLevels,
  nameFeatures,
  type OverviewGeometry,
  overviewGeometry,
} from './level-geometry.ts';

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
  /** Of the publisher's indicators, by level. */
  readonly published: Readonly<Partial<Record<ClickedLevel, ValuesByKey>>>;
  readonly publishedFailed: boolean;
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
  published: {},
  publishedFailed: false,
  figuresFailed: false,
}));

function builtFrom<T, R>(result: PromiseSettledResult<T>, build: (value: T) => R): R | null {
  try {
    if (result.status === 'rejected') throw result.reason;
    return build(result.value);
  } catch (error) {
    console.warn('map file', error);
    return null;
  }
}

/** Once the overview has come or has failed. */
export const overviewSettled = (): Promise<void> =>
  new Promise((resolve) => {
    const look = ({ status }: ContourState) => {
      if (status === 'loading') return;
      stop();
      resolve();
    };
    const stop = useContours.subscribe(look);
    look(useContours.getState());
  });

/** Once a visit: the contours of the first view, or the finer ones if that view is close. */
export function startContours(isClose: boolean): void {
  if (useContours.getState().asked > 0) return;
  useContours.setState({ startsClose: isClose });
  void loadOverview();
}

async function loadFirst(): Promise<readonly [file: Overview, isDetailed: boolean]> {
  try {
    if (useContours.getState().startsClose) return [await loadDetailFile(), true];
  } catch (error) {
    console.warn('finer contours', error);
  }
  return [await loadOverviewFile(), false];
}

const upperLevels = (overview: OverviewGeometry, isDetailed: boolean, { levels }: ContourState) => ({
  overview,
  isDetailed,
  levels: { ...levels, region: overview.region, departement: overview.departement },
});

/** Milliseconds that contours wait for what only adorns them: data that are drawn together take fewer frames. */
const ADORNING_MS = 1000;

/** What it changes in the state: the basemap, and names without which those shown before stay. */
async function loadAdornments() {
  const files = await Promise.allSettled([loadBasemap(), loadMapNames()]);
  const basemap = builtFrom(files[0], basemapGeometry);
  const overview = builtFrom(files[1], nameFeatures);
  return ({ names }: ContourState) => ({ basemap, names: overview ? { ...names, overview } : names });
}

/** Never throws: the state has the failure. Contours that hang count as a failure, and are still drawn if they arrive late. */
export async function loadOverview(): Promise<void> {
  const asked = useContours.getState().asked + 1;
  const isLast = () => useContours.getState().asked === asked;
  useContours.setState({ status: 'loading', asked });
  while (isLast()) {
    const adornments = loadAdornments();
    const [map] = await Promise.allSettled([loadFirst()]);
    const soon = await Promise.race([
      adornments,
      new Promise<null>((wait) => setTimeout(wait, ADORNING_MS, null)),
    ]);
    if (!isLast()) return;
    const first = builtFrom(map, ([file, isDetailed]) => [overviewGeometry(file), isDetailed] as const);
    if (!first && map.status === 'fulfilled') forgetOverview();
    useContours.setState((state) => ({
      ...(first
        ? { status: 'ready', ...upperLevels(...first, state) }
        : { status: 'failed', overview: null }),
      ...soon?.(state),
    }));
    if (!soon) void adornments.then((late) => isLast() && useContours.setState(late));
    const isSlow =
      map.status === 'rejected' && map.reason instanceof DataError && map.reason.reason === 'slow';
    if (!isSlow) return;
  }
}

/** After the overview. Without them the map is only coarser. */
export const detail = resource(async () => {
  const [file] = await Promise.all([loadDetailFile(), overviewSettled()]);
  if (useContours.getState().isDetailed) return;
  const overview = overviewGeometry(file);
  useContours.setState((state) => ({ status: 'ready', ...upperLevels(overview, true, state) }));
});

/** From it towns of ten thousand inhabitants are named, which come with intercommunalités. */
export const EPCI_ZOOM = 7;

/** A little before a click selects communes. */
export const COMMUNE_ZOOM = 8.8;

function show(
  level: 'epci' | 'commune',
  { geometry, names, figures }: LoadedLevel,
  departements = useContours.getState().departements,
): void {
  useContours.setState((state) => ({
    departements,
    levels: { ...state.levels, [level]: geometry },
    names: { ...state.names, [level]: names },
    figures: { ...state.figures, [level]: figures },
  }));
}

const epci = resource(async () => {
  const { towns, ...level } = epciGeometry(await loadEpci());
  show('epci', level);
  useContours.setState(({ names }) => ({ names: { ...names, towns } }));
});

/** Without them the map is only less detailed: a failure is not shown to the reader. */
export const loadEpciContours = (): Promise<void> => optional(epci.load(), undefined);

/** Waits for a level that is on its way. @throws Error when its contours can't be had. */
export async function contoursOfLevel(level: Exclude<ClickedLevel, 'commune'>): Promise<LevelGeometry> {
  const levelNow = () => useContours.getState().levels[level];
  if (!levelNow()) await (level === 'epci' ? loadEpciContours() : overviewSettled());
  const found = levelNow();
  if (!found) throw new Error(`no contours of ${level}`);
  return found;
}

const communes = resources<string, LoadedLevel | null>(async (code) => {
  const file = await loadCommunes(code);
  return file && communeGeometry(file);
});

/** Of départements, by code. A failure is not shown either: the next move of the map asks again. */
export async function loadCommuneContours(codes: readonly string[]): Promise<void> {
  const held = () => useContours.getState().departements;
  const missing = codes.filter((code) => !held().has(code)).slice(0, MOST_DEPARTEMENTS);
  if (missing.length === 0) return;
  const answers = await Promise.all(missing.map((code) => optional(communes.load(code), null)));
  const found = answers.flatMap((level, at): [string, LoadedLevel][] => {
    const code = missing[at] ?? '';
    return level && !held().has(code) ? [[code, level]] : [];
  });
  if (found.length === 0) return;
  const all = [...held(), ...found];
  const oldest = all.slice(0, Math.max(0, all.length - MOST_DEPARTEMENTS)).map(([code]) => code);
  const departements = new Map(all.filter(([code]) => codes.includes(code) || !oldest.includes(code)));
  for (const code of oldest) if (!departements.has(code)) communes.forget(code);
  show('commune', mergedLevels([...departements.values()]), departements);
}

const upperFigures = resource(async () => {
  const { territories } = await loadUpperLevels();
  const figures = new Map(territories.map(({ key, indicators }) => [key, indicators]));
  useContours.setState((state) => ({
    figures: { ...state.figures, region: figures, departement: figures },
    figuresFailed: false,
  }));
});

const publishedValues = resources<string, void>(async (zone) => {
  const [level, values] = [levelOfZone(zone), await loadValues(zone)];
  useContours.setState(({ published }) => ({
    published: { ...published, [level]: { ...published[level], ...values } },
    publishedFailed: false,
  }));
});

/** Of a level, of communes those that are drawn. */
function loadPublished(level: ClickedLevel): void {
  const zones = level === 'commune' ? useContours.getState().departements.keys() : [level];
  for (const zone of zones)
    void publishedValues.load(zone).catch(() => useContours.setState({ publishedFailed: true }));
}

/** Of what comes after the overview. */
export const isLoadingContours = () =>
  [detail, epci, communes, upperFigures, publishedValues].some(({ isLoading }) => isLoading());

interface Demand {
  readonly territories: readonly TerritoryKey[];
  readonly level: ClickedLevel;
  readonly colouring: Colouring | undefined;
  /** The level that is coloured, where it is not that of a click. */
  readonly coloured?: ClickedLevel | undefined;
  /** The view is closer than the overview's contours are made for. */
  readonly isClose: boolean;
}

const isNarrow = (level: ClickedLevel) => level === 'epci' || level === 'commune';

function load({ territories, level, colouring, coloured = level, isClose }: Demand): void {
  if (isClose) detail.ask();
  const parts = territories.map(partsOf);
  if (isNarrow(level) || isNarrow(coloured) || parts.some(([kind]) => kind === 'epci' || kind === 'ept'))
    void loadEpciContours();
  const communes = parts.filter(([kind]) => kind === 'commune');
  if (communes.length > 0) void loadCommuneContours(communes.map(([, code]) => departementOfCommune(code)));
  if (colouring && !isNarrow(coloured))
    void upperFigures.load().catch(() => useContours.setState({ figuresFailed: true }));
  if (colouring && isPublished(colouring)) loadPublished(coloured);
}

/** Subscribing loads what is asked for; `territories` must keep its identity. */
export function useContoursFor({ territories, level, colouring, coloured, isClose }: Demand): ContourState {
  const subscribe = useCallback(
    (listener: () => void) => {
      const demand = { territories, level, colouring, coloured, isClose };
      load(demand);
      return useContours.subscribe((now, before) => {
        // Their values come with the communes that the map comes to draw.
        if (now.departements !== before.departements) load(demand);
        listener();
      });
    },
    [territories, level, colouring, coloured, isClose],
  );
  return useSyncExternalStore(subscribe, useContours.getState);
}
