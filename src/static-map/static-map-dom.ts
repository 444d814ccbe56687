import type { AnyRouter } from '@tanstack/react-router';
import { PATHS, ROUTES } from '../address/addresses.ts';
import type { Comparison } from '../domain/comparison/comparison.ts';
import { useMapStage } from '../state/map-stage.ts';

/** Id of the prerendered SVG map, which lies outside React: it costs no hydration and no JavaScript. */
export const STATIC_MAP_ID = 'carte-fixe';

function sheetAt({ target }: Event): string | null {
  const link = target instanceof Element ? target.closest('a[data-sheet]') : null;
  return link?.getAttribute('data-sheet') ?? null;
}

/** Its links navigate without reloading the page, it follows the address, and gives way to the interactive map. */
export function adoptStaticMap(router: AnyRouter): void {
  const map = document.getElementById(STATIC_MAP_ID);
  if (!map) return;
  const followStage = ({ isDrawn }: { readonly isDrawn: boolean }) => {
    if (map.hidden === isDrawn) return;
    map.hidden = isDrawn;
    void drawCompared(router, map);
  };
  followStage(useMapStage.getState());
  useMapStage.subscribe(followStage);
  const fetchAhead = (event: Event) => {
    const id = sheetAt(event);
    if (id) void router.preloadRoute({ to: PATHS.sheet, params: { id } });
  };
  map.addEventListener('pointerover', fetchAhead);
  map.addEventListener('focusin', fetchAhead);
  map.addEventListener('click', (event) => {
    const id = sheetAt(event);
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
  if (map.hidden || (!comparisonOf() && !map.querySelector('.compared'))) return;
  const { drawComparison } = await import('./static-map-comparison.ts');
  drawComparison(map, comparisonOf()?.territories ?? []);
}
