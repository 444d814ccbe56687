import { lazyCode, optional } from '../../state/data/resource.ts';

export const mapCode = lazyCode(async () => (await import('../../map/gl/AtlasMap.tsx')).AtlasMap);
const filesCode = lazyCode(() => import('../../state/data/load-contours.ts'));

/** A context takes milliseconds to make: one is enough. */
export function supportsWebgl(): boolean {
  if (mapCode.now().stage !== 'idle') return true;
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}

/** Prefetches what a map needs, while React hydrates the page. Whoever uses it asks again, and reports what is missing. */
export function fetchMap(showsFrance: boolean): void {
  if (!supportsWebgl()) return;
  mapCode.loadOnce();
  void optional(filesCode.load(), null).then((code) => {
    if (!code) return;
    void code.loadBasemap().catch(() => undefined);
    void code.loadMapNames().catch(() => undefined);
    // A close view draws finer contours instead.
    if (showsFrance) void code.loadOverview().catch(() => undefined);
  });
}
