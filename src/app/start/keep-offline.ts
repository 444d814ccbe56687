import { site } from '../../data/settings.ts';
import { OFFLINE_WORKER } from '../../offline/worker-file.ts';
import { mapIsServed, savesData } from '../../state/after-map.ts';

async function register(): Promise<void> {
  try {
    await navigator.serviceWorker.register(import.meta.env.BASE_URL + OFFLINE_WORKER);
  } catch (cause) {
    // Private windows and some policies refuse it: the atlas then needs the network, as any site does.
    console.info('The atlas is not kept for reading offline.', cause);
  }
}

/** In the built site only: nothing is kept before the map is there, nor where the visitor saves data. */
export async function keepOffline(): Promise<void> {
  if (!import.meta.env.PROD || !site.offline || !('serviceWorker' in navigator) || savesData()) return;
  await mapIsServed();
  await register();
}
