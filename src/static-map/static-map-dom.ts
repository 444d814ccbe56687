import type { AnyRouter } from '@tanstack/react-router';
import { PATHS, ROUTES } from '../address/addresses.ts';
import type { Comparison } from '../domain/comparison/comparison.ts';

/** Id of the prerendered SVG map, which lies outside React: it costs no hydration and no JavaScript. */
export const STATIC_MAP_ID = 'carte-fixe';

const element = () => document.getElementById(STATIC_MAP_ID);

/** Takes the SVG map away once MapLibre has drawn the same picture. */
export function hideStaticMap(): void {
  const map = element();
  if (map) map.hidden = true;
}

/** Brings the SVG map back when MapLibre can't go on. */
export function showStaticMap(): void {
  const map = element();
  if (map) map.hidden = false;
}

/**
 * Makes the SVG map's plain links walk inside the atlas instead of reloading the page, and lights the territory of
 * the open sheet, or the compared territories, as the address changes.
 */
export function adoptStaticMap(router: AnyRouter): void {
  const map = element();
  if (!map) return;
  map.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a[data-sheet]');
    const id = link?.getAttribute('data-sheet');
    if (!id || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void router.navigate({ to: PATHS.sheet, params: { id } });
  });
  router.subscribe('onResolved', () => {
    const params = router.state.matches.find(({ routeId }) => routeId === ROUTES.sheet)?.params;
    const id = params && 'id' in params ? params.id : undefined;
    for (const extent of map.querySelectorAll('[data-sheets]')) {
      const lit = id !== undefined && (extent.getAttribute('data-sheets') ?? '').split(' ').includes(id);
      extent.toggleAttribute('data-selected', lit);
    }
    void drawCompared(router, map);
  });
}

/** Draws what is compared, with code that comes with the first comparison. */
async function drawCompared(router: AnyRouter, map: HTMLElement): Promise<void> {
  const comparisonOf = () =>
    router.state.matches.find(({ routeId }) => routeId === ROUTES.compare)?.loaderData as
      | Comparison
      | undefined;
  if (!comparisonOf() && !map.querySelector('.compared')) return;
  const { drawComparison } = await import('./static-map-comparison.ts');
  drawComparison(map, comparisonOf()?.territories ?? []);
}
