import type { AnyRouter } from '@tanstack/react-router';
import type { Comparison } from '../../core/comparison/comparison.ts';
import { PATHS, ROUTES } from '../../state/address/addresses.ts';
import { lazyCode, optional } from '../../state/data/resource.ts';
import { useMapStage } from '../../state/map-stage.ts';
import { drawnPage, followList, live, showPage } from './static-map-live.ts';

/** Id of the prerendered SVG map, which lies outside React: it costs no hydration and no JavaScript. */
export const STATIC_MAP_ID = 'carte-fixe';

/** Until the interactive map has faded in. */
const FADE_MS = 150;

function linkAt({ target }: Event): Element | null {
  return target instanceof Element ? target.closest('a[href]') : null;
}

/** Its links navigate without reloading the page once that is hydrated; it follows the address, and gives way to the interactive map. */
export function adoptStaticMap(router: AnyRouter, onceHydrated: (act: () => void) => void): void {
  const map = document.getElementById(STATIC_MAP_ID);
  if (!map) return;
  const path = () => router.history.location.pathname;
  // The first one is the page's own.
  let followed = path();
  let shown = '';
  const showAddress = async () => {
    const isNew = path() !== followed;
    followed = path();
    const asked = drawnPage(router);
    if (isNew && asked !== shown) {
      shown = asked;
      await showPage(map, asked, () => shown === asked);
      setTimeout(putAside, FADE_MS);
    }
    live(map);
    await drawCompared(router, map);
  };
  // What is covered is no part of the page: a browser styles and walks every element that is.
  const aside = document.createDocumentFragment();
  const putAside = () => {
    if (useMapStage.getState().isDrawn && map.firstChild) aside.replaceChildren(...map.childNodes);
  };
  const follow = () => {
    const { isDrawn } = useMapStage.getState();
    map.toggleAttribute('data-covered', isDrawn);
    if (isDrawn) setTimeout(putAside, FADE_MS);
    else {
      if (!map.firstChild) map.append(aside);
      void showAddress();
    }
  };
  useMapStage.subscribe((now, before) => now.isDrawn !== before.isDrawn && follow());
  followList(map);
  const fetchAhead = (event: Event) => {
    const id = linkAt(event)?.getAttribute('data-sheet');
    if (id) void router.preloadRoute({ to: PATHS.sheet, params: { id } });
  };
  map.addEventListener('pointerover', fetchAhead);
  map.addEventListener('focusin', fetchAhead);
  map.addEventListener('click', (event) => {
    const href = linkAt(event)?.getAttribute('href');
    if (!href || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onceHydrated(() => router.history.push(href));
  });
  router.subscribe('onResolved', follow);
  follow();
}

const comparisonCode = lazyCode(async () => (await import('./static-map-comparison.ts')).drawComparison);

/** With code that comes with the first comparison. */
async function drawCompared(router: AnyRouter, map: HTMLElement): Promise<void> {
  const comparisonOf = () =>
    router.state.matches.find(({ routeId }) => routeId === ROUTES.compare)?.loaderData as
      | Comparison
      | undefined;
  if (map.hasAttribute('data-covered') || (!comparisonOf() && !map.querySelector('.compared'))) return;
  const drawComparison = await optional(comparisonCode.load(), null);
  drawComparison?.(map, comparisonOf()?.territories ?? []);
}
