import { create } from 'zustand';
import { announce } from '../focus/announcements.ts';

/** Before the map, it is on its way or drawn, gives no sign, can't be drawn here, its code fails, its context is lost. */
export type MapStage = 'text' | 'map' | 'late' | 'unavailable' | 'broken' | 'lost';

interface State {
  readonly stage: MapStage;
  readonly attempt: number;
  readonly isDrawn: boolean;
  readonly isWhole: boolean;
  /** How often it was drawn anew, without what its features were marked with. */
  readonly redrawn: number;
  /** It was announced that there is no interactive map. */
  readonly isLackAnnounced: boolean;
  /** The map itself reports what is missing. */
  readonly hasReported: boolean;
}

const TIMEOUT_MS = 8000;

const REST = 'La carte simplifiée et la liste fonctionnent.';

export const MAP_NOTICES: Readonly<Partial<Record<MapStage, string>>> = {
  late: `La carte interactive tarde à venir. ${REST}`,
  unavailable: `Votre navigateur ne peut pas afficher la carte interactive. ${REST}`,
  broken: `La carte interactive n’a pas pu être chargée. ${REST}`,
  lost: `La carte interactive s’est arrêtée. ${REST}`,
};

const START: State = {
  stage: 'text',
  attempt: 0,
  isDrawn: false,
  isWhole: false,
  redrawn: 0,
  isLackAnnounced: false,
  hasReported: false,
};

export const useMapStage = create<State>(() => START);

let watchdog: ReturnType<typeof setTimeout> | undefined;

export function stopWatching(): void {
  clearTimeout(watchdog);
}

/** Enters a stage unless the map gives a sign within `timeout` milliseconds. */
export function watchMap(stage: MapStage = 'late', timeout = TIMEOUT_MS): void {
  stopWatching();
  watchdog = setTimeout(() => enterStage(stage), timeout);
}

function enterStage(stage: MapStage): void {
  stopWatching();
  const notice = MAP_NOTICES[stage];
  if (notice) announce(notice);
  useMapStage.setState(({ isLackAnnounced }) => ({
    stage,
    isDrawn: false,
    isLackAnnounced: isLackAnnounced || notice !== undefined,
  }));
}

export function beginMap(): void {
  enterStage('map');
  watchMap();
}

export function reportMapFailure(stage: 'unavailable' | 'broken'): void {
  enterStage(stage);
}

export function reloadMap(): void {
  useMapStage.setState(({ attempt }) => ({ attempt: attempt + 1 }));
  beginMap();
}

/** For tests. */
export function resetMapStage(): void {
  stopWatching();
  useMapStage.setState(START, true);
}
