let hasWebgl = false;

/** A context takes milliseconds to make: one is enough. */
export function supportsWebgl(): boolean {
  try {
    hasWebgl ||= document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
  return hasWebgl;
}

export const importMap = () => import('../../map/AtlasMap.tsx');

/** What a map takes comes while the page is taken over. Whoever uses it asks again, and tells what is missing. */
export function fetchMap(showsFrance: boolean): void {
  if (!supportsWebgl()) return;
  const files = import('../../data/load-contours.ts').then(({ loadBasemap, loadMapNames, loadOverview }) =>
    // A close view draws finer contours instead.
    Promise.allSettled([loadBasemap(), loadMapNames(), showsFrance && loadOverview()]),
  );
  void Promise.allSettled([importMap(), files]);
}
