import { useCallback, useSyncExternalStore } from 'react';
import type { ClickedLevel } from '../../../core/territory/clicked-level.ts';
import type { Colouring } from '../../../core/territory/colouring-names.ts';
import { departementOfCommune } from '../../../core/territory/departement-code.ts';
import { partsOf, type TerritoryKey } from '../../../core/territory/territory.ts';
import { loadUpperLevels } from '../../../state/data/atlas-files.ts';
import { loadCommunes, loadEpci, MOST_DEPARTEMENTS } from '../../../state/data/load-contours.ts';
import { optional, resource, resources } from '../../../state/data/resource.ts';
import { communeGeometry, mergedLevels } from './commune-geometry.ts';
import { type ContourState, useContours } from './contour-state.ts';
import { epciGeometry } from './epci-geometry.ts';
import type { LevelGeometry, LoadedLevel } from './level-geometry.ts';
import { detail, overviewSettled } from './overview-contours.ts';

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

async function loadDepartement(code: string): Promise<[string, LoadedLevel][]> {
  const level = await optional(communes.load(code), null);
  return level ? [[code, level]] : [];
}

/** Of départements, by code. A failure is not shown either: the next move of the map asks again. */
export async function loadCommuneContours(codes: readonly string[]): Promise<void> {
  const held = () => useContours.getState().departements;
  const missing = codes.filter((code) => !held().has(code)).slice(0, MOST_DEPARTEMENTS);
  if (missing.length === 0) return;
  const answers = (await Promise.all(missing.map(loadDepartement))).flat();
  const found = answers.filter(([code]) => !held().has(code));
  if (found.length === 0) return;
  const all = [...held(), ...found];
  const gone = all.slice(0, Math.max(0, all.length - MOST_DEPARTEMENTS)).map(([code]) => code);
  const departements = new Map(all.filter(([code]) => codes.includes(code) || !gone.includes(code)));
  for (const code of gone) if (!departements.has(code)) communes.forget(code);
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

/** Of what comes after the overview. */
export const isLoadingContours = () =>
  [detail, epci, communes, upperFigures].some(({ isLoading }) => isLoading());

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
  if (isNarrow(level) || isNarrow(coloured) || parts.some(([own]) => own === 'epci' || own === 'ept'))
    void loadEpciContours();
  const communes = parts.filter(([own]) => own === 'commune');
  if (communes.length > 0) void loadCommuneContours(communes.map(([, code]) => departementOfCommune(code)));
  if (colouring && !isNarrow(coloured))
    void upperFigures.load().catch(() => useContours.setState({ figuresFailed: true }));
}

/** Subscribing loads what is asked for; `territories` must keep its identity. */
export function useContoursFor({ territories, level, colouring, coloured, isClose }: Demand): ContourState {
  const subscribe = useCallback(
    (listener: () => void) => {
      load({ territories, level, colouring, coloured, isClose });
      return useContours.subscribe(listener);
    },
    [territories, level, colouring, coloured, isClose],
  );
  return useSyncExternalStore(subscribe, useContours.getState);
}
