import * as v from 'valibot';
import { lazyCode } from '../data/resource.ts';
import { useMapStage } from './map-stage.ts';

const TIMEOUT_MS = 15_000;

const needsNetwork = ({ stage, isWhole }: ReturnType<typeof useMapStage.getState>) =>
  !isWhole && (stage === 'text' || stage === 'map');

/** Resolves once the map no longer needs the network: it is drawn, or will not be, or takes too long. */
export function whenMapSettles(): Promise<void> {
  return new Promise((resolve) => {
    if (!needsNetwork(useMapStage.getState())) return resolve();
    const stop = useMapStage.subscribe((now) => {
      if (needsNetwork(now)) return;
      stop();
      resolve();
    });
    const wait = () => setTimeout(resolve, TIMEOUT_MS);
    if (document.readyState === 'complete') wait();
    else addEventListener('load', wait, { once: true });
  });
}

/** Code that is loaded once the map no longer needs the network. */
export const codeAfterMap = <T>(load: () => Promise<T>) =>
  lazyCode(async () => {
    await whenMapSettles();
    return load();
  });

const SAVES_DATA = v.object({ connection: v.object({ saveData: v.literal(true) }) });

export const savesData = (): boolean => v.is(SAVES_DATA, navigator);
