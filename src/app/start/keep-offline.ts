import { lazyCode } from '../../state/data/resource.ts';
import { site } from '../../state/data/settings.ts';
import { savesData, whenMapSettles } from '../../state/map/after-map.ts';
import { keptSheetsCache, OFFLINE_WORKER } from '../../state/offline/offline-paths.ts';

const keepingCode = lazyCode(() => import('../../features/offline/KeepSheets.tsx'));

/** What readers asked for changes with each publication. */
async function refresh(scope: string): Promise<void> {
  if (navigator.onLine && (await caches.has(keptSheetsCache(scope))))
    await (await keepingCode.load()).refreshKept();
}

/** In the built site only: nothing is kept before the map is there, nor where the visitor saves data. */
export async function keepOffline(): Promise<void> {
  if (!import.meta.env.PROD || !site.offline || !('serviceWorker' in navigator) || savesData()) return;
  await whenMapSettles();
  try {
    const { scope } = await navigator.serviceWorker.register(import.meta.env.BASE_URL + OFFLINE_WORKER);
    refresh(scope).catch((cause: unknown) => {
      console.warn('What was kept on demand is not brought up to date.', cause);
    });
  } catch (cause) {
    // Private windows and some policies refuse it: the atlas then needs the network, as any site does.
    console.info('The atlas is not kept for reading offline.', cause);
  }
}
