import { OFFLINE_WORKER } from '../../offline/worker-file.ts';

/** How long the browser may stay busy before the atlas is kept all the same, milliseconds. */
const PATIENCE_MS = 10_000;

async function register(): Promise<void> {
  try {
    await navigator.serviceWorker.register(import.meta.env.BASE_URL + OFFLINE_WORKER);
  } catch (cause) {
    // Private windows and some policies refuse it: the atlas then needs the network, as any site does.
    console.info('The atlas is not kept for reading offline.', cause);
  }
}

/** In the built site only, once the browser is idle. */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const whenIdle = () => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => void register(), { timeout: PATIENCE_MS });
    else void register();
  };
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}
