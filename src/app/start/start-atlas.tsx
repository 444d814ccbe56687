import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-sans-3/wght-italic.css';
import '@fontsource-variable/bricolage-grotesque/wght.css';
import '../../styles/base.css';
import '../../styles/design-tokens.css';
import '../../static-map/static-map.css';
import '../../styles/preferences.css';
import '../../styles/print.css';
import 'virtual:atlas/themes.css';
import { type RouterHistory, RouterProvider } from '@tanstack/react-router';
import { StrictMode, startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { browserData } from '../../data/load-catalogue.ts';
import { adoptStaticMap } from '../../static-map/static-map-dom.ts';
import { UNKNOWN_PAGE } from '../pages/unknown-page.ts';
import { createAtlasRouter } from '../router.tsx';
import { onFirstPage } from './first-page.ts';
import { keepOffline } from './keep-offline.ts';
import { renderAsPrerendered } from './prerendered-router.ts';

/** Takes over the prerendered page once its data is there; the development server renders from nothing. */
export async function startAtlas(history: RouterHistory): Promise<void> {
  const container = document.getElementById('app');
  if (!container) throw new Error('index.html without #app');
  const { pathname, href } = history.location;
  if (pathname.endsWith('/index.html')) history.replace(href.replace('index.html', ''));
  // Pages are prerendered without what follows `?`: it is put back once React has taken the page over.
  const { search, hash } = history.location;
  if (search) history.replace(history.location.pathname + hash);
  onFirstPage(() => {
    if (search) history.replace(history.location.pathname + search + hash);
  });
  const router = createAtlasRouter({ history, data: browserData, base: import.meta.env.BASE_URL });
  await router.load();
  const page = (
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>
  );
  // One page serves every unknown address, so what it was prerendered for is not what the router finds here.
  if (document.querySelector(`meta[name="${UNKNOWN_PAGE}"]`)) container.replaceChildren();
  const prerendered = container.firstElementChild !== null;
  if (prerendered) renderAsPrerendered(router);
  startTransition(() => {
    if (prerendered) hydrateRoot(container, page);
    else createRoot(container).render(page);
  });
  adoptStaticMap(router);
  keepOffline();
}
