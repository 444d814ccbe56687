import { useCallback, useSyncExternalStore } from 'react';
import { loadUpperLevels } from '../../data/atlas-files.ts';
import { loadCommunes, loadEpci, MOST_DEPARTEMENTS } from '../../data/load-contours.ts';
import type { ClickedLevel } from '../../domain/territory/clicked-level.ts';
import type { Colouring } from '../../domain/territory/colouring-names.ts';
import { departementOfCommune } from '../../domain/territory/departement-code.ts';
import { partsOf, type TerritoryKey } from '../../domain/territory/territory.ts';
import { communeGeometry, mergedLevels } from './commune-geometry.ts';
import { type ContourState, tracked, useContours } from './contour-state.ts';
import { epciGeometry } from './epci-geometry.ts';
import type { LevelGeometry, LoadedLevel } from './level-geometry.ts';
import { loadDetail, overviewAsked } from './overview-contours.ts';

export const EPCI_ZOOM = 7.5;

/** A little before a click selects communes. */
export const COMMUNE_ZOOM = 8.8;

function show(level: 'epci' | 'commune', { geometry, names, figures }: LoadedLevel): void {
  useContours.setState((state) => ({
    levels: { ...state.levels, [level]: geometry },
    names: { ...state.names, [level]: names },
    figures: { ...state.figures, [level]: figures },
  }));
}

let epci: Promise<void> | null = null;

/** Once. Without them the map is only less detailed: a failure is not shown to the reader. */
export function loadEpciContours(): Promise<void> {
  epci ??= tracked(loadEpci().then((file) => show('epci', epciGeometry(file)))).catch((error: unknown) => {
    epci = null;
    console.warn('intercommunalités', error);
  });
  return epci;
}

/** Waits for a level that is on its way. @throws Error when its contours can't be had. */
export async function contoursOfLevel(level: Exclude<ClickedLevel, 'commune'>): Promise<LevelGeometry> {
  await (level === 'epci' ? loadEpciContours() : overviewAsked());
  const found = useContours.getState().levels[level];
  if (!found) throw new Error(`no contours of ${level}`);
  return found;
}

const departements = new Map<string, LoadedLevel>();

async function loadDepartement(code: string): Promise<[string, LoadedLevel][]> {
  try {
    const file = await loadCommunes(code);
    return file ? [[code, communeGeometry(file)]] : [];
  } catch (error) {
    console.warn('communes', error);
    return [];
  }
}

/** Of départements, by code. A failure is not shown either: the next move of the map asks again. */
export async function loadCommuneContours(codes: readonly string[]): Promise<void> {
  const missing = codes.filter((code) => !departements.has(code)).slice(0, MOST_DEPARTEMENTS);
  if (missing.length === 0) return;
  const answers = (await tracked(Promise.all(missing.map(loadDepartement)))).flat();
  const found = answers.filter(([code]) => !departements.has(code));
  if (found.length === 0) return;
  for (const [code, level] of found) departements.set(code, level);
  for (const code of [...departements.keys()].slice(0, Math.max(0, departements.size - MOST_DEPARTEMENTS)))
    if (!codes.includes(code)) departements.delete(code);
  show('commune', mergedLevels([...departements.values()]));
}

async function loadUpperFigures(): Promise<void> {
  if (useContours.getState().figures.region) return;
  try {
    const { territories } = await tracked(loadUpperLevels());
    const figures = new Map(territories.map(({ key, indicators }) => [key, indicators]));
    useContours.setState((state) => ({
      figures: { ...state.figures, region: figures, departement: figures },
      figuresFailed: false,
    }));
  } catch (error) {
    console.warn('territoires', error);
    useContours.setState({ figuresFailed: true });
  }
}

interface Demand {
  readonly territories: readonly TerritoryKey[];
  readonly level: ClickedLevel;
  readonly colouring: Colouring | undefined;
  /** The view is closer than the overview's contours are made for. */
  readonly isClose: boolean;
}

function load({ territories, level, colouring, isClose }: Demand): void {
  if (isClose) void loadDetail();
  const parts = territories.map(partsOf);
  const isNarrow = level === 'epci' || level === 'commune';
  if (isNarrow || parts.some(([own]) => own === 'epci' || own === 'ept')) void loadEpciContours();
  const communes = parts.filter(([own]) => own === 'commune');
  if (communes.length > 0) void loadCommuneContours(communes.map(([, code]) => departementOfCommune(code)));
  if (colouring && !isNarrow) void loadUpperFigures();
}

/** Subscribing loads what is asked for; `territories` must keep its identity. */
export function useContoursFor({ territories, level, colouring, isClose }: Demand): ContourState {
  const subscribe = useCallback(
    (listener: () => void) => {
      load({ territories, level, colouring, isClose });
      return useContours.subscribe(listener);
    },
    [territories, level, colouring, isClose],
  );
  return useSyncExternalStore(subscribe, useContours.getState);
}
