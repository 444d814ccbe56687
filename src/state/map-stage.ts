import { create } from 'zustand';
import { announce } from '../a11y/announcements.ts';

/** Before the map, it is on its way or drawn, gives no sign, can't be drawn here, its code fails, its context is gone. */
export type MapStage = 'text' | 'map' | 'late' | 'unavailable' | 'broken' | 'lost';

interface State {
  readonly stage: MapStage;
  readonly attempt: number;
  readonly isDrawn: boolean;
  readonly isWhole: boolean;
  /** How often it was drawn anew, without what its features were marked with. */
  readonly redrawn: number;
}

const PATIENCE_MS = 8000;

/** Milliseconds that the browser has to give a lost context back. */
const RESTORE_MS = 3000;

const REST = 'La carte simplifiée et la liste fonctionnent.';

export const MAP_NOTICES: Readonly<Partial<Record<MapStage, string>>> = {
  late: `La carte interactive tarde à venir. ${REST}`,
  unavailable: `Votre navigateur ne peut pas afficher la carte interactive. ${REST}`,
  broken: `La carte interactive n’a pas pu être chargée. ${REST}`,
  lost: `La carte interactive s’est arrêtée. ${REST}`,
};

const START: State = { stage: 'text', attempt: 0, isDrawn: false, isWhole: false, redrawn: 0 };

export const useMapStage = create<State>(() => START);

let lackIsSaid = false;

let watchdog: ReturnType<typeof setTimeout> | undefined;

function enter(stage: MapStage): void {
  clearTimeout(watchdog);
  useMapStage.setState({ stage, isDrawn: false });
  const notice = MAP_NOTICES[stage];
  if (notice) announce(notice);
  lackIsSaid ||= notice !== undefined;
}

function watch(): void {
  clearTimeout(watchdog);
  watchdog = setTimeout(() => enter('late'), PATIENCE_MS);
}

const isOnItsWay = () => {
  const { stage, isDrawn } = useMapStage.getState();
  return (stage === 'map' || stage === 'late') && !isDrawn;
};

export function beginMap(): void {
  enter('map');
  watch();
}

let hasTold = false;

export function mapIsAlive(): void {
  if (!hasTold && isOnItsWay()) watch();
}

/** While the map itself tells the reader what is missing, it is not late. */
export function mapTells(isTelling: boolean): void {
  hasTold = isTelling;
  if (isTelling) clearTimeout(watchdog);
  else mapIsAlive();
}

export function mapIsDrawn(): void {
  if (!isOnItsWay()) return;
  clearTimeout(watchdog);
  if (lackIsSaid) announce('La carte interactive est affichée.');
  lackIsSaid = false;
  useMapStage.setState({ stage: 'map', isDrawn: true });
}

export function mapFails(stage: 'unavailable' | 'broken'): void {
  enter(stage);
}

export function contextIsLost(): void {
  clearTimeout(watchdog);
  watchdog = setTimeout(() => enter('lost'), RESTORE_MS);
}

export function contextIsBack(): void {
  clearTimeout(watchdog);
}

export function mapIsWhole(): void {
  useMapStage.setState({ isWhole: true });
}

export function mapIsRedrawn(): void {
  useMapStage.setState(({ redrawn }) => ({ redrawn: redrawn + 1 }));
}

export function reloadMap(): void {
  useMapStage.setState(({ attempt }) => ({ attempt: attempt + 1 }));
  beginMap();
}

/** For tests. */
export function resetMapStage(): void {
  clearTimeout(watchdog);
  hasTold = false;
  lackIsSaid = false;
  useMapStage.setState(START, true);
}
