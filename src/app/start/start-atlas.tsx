import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-sans-3/wght-italic.css';
import '@fontsource/bricolage-grotesque/400.css';
import '@fontsource/bricolage-grotesque/700.css';
import '../../ui/styles/base.css';
import '../../ui/styles/primitives.css';
import '../../ui/styles/design-tokens.css';
import '../../ui/styles/map-faces.css';
import '../../map/svg/static-map.css';
import '../../ui/styles/preferences.css';
import '../../ui/styles/print.css';
import 'virtual:atlas/themes.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { adoptStaticMap } from '../../map/svg/static-map.ts';
import { browserData } from '../../state/data/load-catalogue.ts';
import { forgetHoverOnLeave } from '../../state/map/hover.ts';
import { onFirstPage } from '../hydration/first-page.ts';
import { UNKNOWN_PAGE } from '../pages/unknown-page.ts';
import { createAtlasRouter } from '../router.tsx';
import { fetchMap } from '../shell/map-code.ts';
import { watchSlowPages } from '../shell/slow-page.ts';
import { showTextFirst } from '../shell/text-first.ts';
import { correctAddress, createFirstHistory } from './browser-history.ts';
import { fetchAhead } from './fetch-ahead.ts';
import { loadFirstPage, showList } from './first-load.tsx';
import { keepOffline } from './keep-offline.ts';

/** Takes over the prerendered page once its data is there; the development server renders from nothing. */
export async function startAtlas(): Promise<void> {
  const container = document.getElementById('app');
  if (!container) throw new Error('index.html without #app');
  // One page serves every unknown address, so what it was prerendered for is not what the router finds here.
  const isOther = document.querySelector(`meta[name="${UNKNOWN_PAGE}"]`) !== null;
  if (isOther && correctAddress(import.meta.env.BASE_URL)) return;
  const { history, showWhole } = createFirstHistory();
  const router = createAtlasRouter({ history, data: browserData, base: import.meta.env.BASE_URL });
  onFirstPage(() => {
    showWhole();
    router.subscribe('onResolved', showList);
  });
  if (container.firstElementChild) await loadFirstPage(router, container, !isOther);
  else await router.load();
  fetchMap(history.location.pathname === import.meta.env.BASE_URL);
  const page = (
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>
  );
  startTransition(() => {
    // Any other content is replaced by the page.
    if (!isOther && container.firstElementChild) hydrateRoot(container, page);
    else createRoot(container).render(page);
  });
  watchSlowPages(router);
  forgetHoverOnLeave(router);
  adoptStaticMap(router, onFirstPage);
  void fetchAhead();
  void showTextFirst(router);
  void keepOffline();
}
