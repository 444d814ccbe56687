import type { AnyRouter } from '@tanstack/react-router';
import { PATHS, ROUTES } from '../address/addresses.ts';
import type { Comparison } from '../domain/comparison/comparison.ts';

/** Id of the prerendered SVG map, which lies outside React: it costs no hydration and no JavaScript. */
export const STATIC_MAP_ID = 'carte-fixe';

const element = () => document.getElementById(STATIC_MAP_ID);

export function hideStaticMap(): void {
  const map = element();
  if (map) map.hidden = true;
}

export function showStaticMap(): void {
  const map = element();
  if (map) map.hidden = false;
}

/** Its links navigate without reloading the page, and it shows the open sheet or the comparison as the address changes. */
export function adoptStaticMap(router: AnyRouter): void {
  const map = element();
  if (!map) return;
  map.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-sheet]') : null;
    const id = link?.getAttribute('data-sheet');
    if (!id || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void router.navigate({ to: PATHS.sheet, params: { id } });
  });
  router.subscribe('onResolved', () => {
    const params = router.state.matches.find(({ routeId }) => routeId === ROUTES.sheet)?.params;
    const id = params && 'id' in params ? params.id : undefined;
    for (const extent of map.querySelectorAll('[data-sheets]')) {
      const isOpen = id !== undefined && (extent.getAttribute('data-sheets') ?? '').split(' ').includes(id);
      extent.toggleAttribute('data-selected', isOpen);
    }
    void drawCompared(router, map);
  });
}

/** With code that comes with the first comparison. */
async function drawCompared(router: AnyRouter, map: HTMLElement): Promise<void> {
  const comparisonOf = () =>
    router.state.matches.find(({ routeId }) => routeId === ROUTES.compare)?.loaderData as
      | Comparison
      | undefined;
  if (!comparisonOf() && !map.querySelector('.compared')) return;
  const { drawComparison } = await import('./static-map-comparison.ts');
  drawComparison(map, comparisonOf()?.territories ?? []);
}
