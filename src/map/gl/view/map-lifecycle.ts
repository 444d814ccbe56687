import { announce } from '../../../state/focus/announcements.ts';
import { stopWatching, useMapStage, watchMap } from '../../../state/map/map-stage.ts';

/** Milliseconds that the browser has to give a lost context back. */
const RESTORE_MS = 3000;

const isOnItsWay = () => {
  const { stage, isDrawn } = useMapStage.getState();
  return (stage === 'map' || stage === 'late') && !isDrawn;
};

export function mapIsAlive(): void {
  if (!useMapStage.getState().hasReported && isOnItsWay()) watchMap();
}

/** While the map itself reports what is missing, it does not count as late. */
export function reportMap(hasReported: boolean): void {
  useMapStage.setState({ hasReported });
  if (hasReported) stopWatching();
  else mapIsAlive();
}

export function mapIsDrawn(): void {
  if (!isOnItsWay()) return;
  stopWatching();
  if (useMapStage.getState().isLackAnnounced) announce('La carte interactive est affichée.');
  useMapStage.setState({ stage: 'map', isDrawn: true, isLackAnnounced: false });
}

export function contextIsLost(): void {
  watchMap('lost', RESTORE_MS);
}

export function contextIsBack(): void {
  stopWatching();
}

export function mapIsWhole(): void {
  useMapStage.setState({ isWhole: true });
}

export function mapIsRedrawn(): void {
  useMapStage.setState(({ redrawn }) => ({ redrawn: redrawn + 1 }));
}
