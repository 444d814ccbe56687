import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { sheetPath } from '../../address/addresses.ts';
import type { AtlasData } from '../../data/atlas-data.ts';
import { site } from '../../data/settings.ts';
import type { StaticMapShapes } from '../../formats/static-map-shapes.ts';
import { FranceMap } from '../../static-map/FranceMap.tsx';
import { STATIC_MAP_ID } from '../../static-map/static-map-dom.ts';
import { pageTitle } from '../pages/page-title.ts';
import { WaitingPage } from '../pages/WaitingPage.tsx';
import { createAtlasRouter } from '../router.tsx';
import { partHead } from './hoisted-head.ts';

export interface PrerenderedPage {
  /** Elements for the head: title, description. */
  readonly head: string;
  readonly app: string;
}

/** @throws Error when the address has no title, which means that no route rendered it. */
export async function prerenderPage(path: string, base: string, data: AtlasData): Promise<PrerenderedPage> {
  const router = createAtlasRouter({
    history: createMemoryHistory({ initialEntries: [base.replace(/\/$/, '') + path] }),
    data,
    base,
  });
  await router.load();
  return partHead(renderToString(<RouterProvider router={router} />));
}

/** Answers addresses without a page of their own. A null `title` is the site's name; `what` follows « Chargement ». */
export function waitingPage(
  base: string,
  { title, what }: { readonly title: string | null; readonly what: string },
): PrerenderedPage {
  return {
    head: `<title>${pageTitle(title)}</title><meta name="robots" content="noindex">`,
    app: renderToStaticMarkup(<WaitingPage base={base} what={what} />),
  };
}

export function staticMapMarkup(shapes: StaticMapShapes, selected: string | null, base: string): string {
  const hrefOf = (sheet: string) => base + sheetPath(sheet).slice(1);
  return renderToStaticMarkup(
    <section id={STATIC_MAP_ID} className="static-map" aria-label="Carte simple de la France">
      <FranceMap shapes={shapes} selected={selected} credit={site.attribution} hrefOf={hrefOf} />
    </section>,
  );
}
