import { site } from '../../data/settings.ts';
import { OFFLINE_WORKER } from '../../offline/worker-file.ts';
import { useMapStage } from '../../state/map-stage.ts';

/** After the page is loaded. */
const PATIENCE_MS = 15_000;

async function register(): Promise<void> {
  try {
    await navigator.serviceWorker.register(import.meta.env.BASE_URL + OFFLINE_WORKER);
  } catch (cause) {
    // Private windows and some policies refuse it: the atlas then needs the network, as any site does.
    console.info('The atlas is not kept for reading offline.', cause);
  }
}

/** Resolves once the map needs the network no more: it is drawn, or will not be. */
function mapIsServed(): Promise<void> {
  return new Promise((resolve) => {
    const stop = useMapStage.subscribe(({ stage, isWhole }) => {
      if (!isWhole && (stage === 'text' || stage === 'map')) return;
      stop();
      resolve();
    });
    const wait = () => setTimeout(resolve, PATIENCE_MS);
    if (document.readyState === 'complete') wait();
    else addEventListener('load', wait, { once: true });
  });
}

function savesData(): boolean {
  return (
    'connection' in navigator &&
    typeof navigator.connection === 'object' &&
    navigator.connection !== null &&
    'saveData' in navigator.connection &&
    navigator.connection.saveData === true
  );
}

/** In the built site only: nothing is kept before the map is there, nor where the visitor saves data. */
export async function keepOffline(): Promise<void> {
  if (!import.meta.env.PROD || !site.offline || !('serviceWorker' in navigator) || savesData()) return;
  await mapIsServed();
  await register();
}
