import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { renderToString } from 'react-dom/server';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { createAtlasRouter } from '../router.tsx';
import { tinyCatalogue, tinyData } from '../testing/tiny-atlas.ts';

/** A catalogue of that many sheets, on the territories and themes of the tiny atlas in turn. */
export function manySheets(many: number): Catalogue {
  const models = tinyCatalogue.sheets;
  const sheets = Array.from({ length: many }, (_, at) => {
    const model = models[at % models.length];
    if (!model) throw new Error('no sheet');
    return { ...model, id: `fiche-${at + 1}`, title: `Fiche ${at + 1}` };
  });
  return { ...tinyCatalogue, sheets };
}

async function linksOf(path: string, catalogue: Catalogue): Promise<string[]> {
  const router = createAtlasRouter({
    history: createMemoryHistory({ initialEntries: [path] }),
    data: tinyData({ catalogue: async () => catalogue }),
    base: '/',
  });
  await router.load();
  const html = renderToString(<RouterProvider router={router} />);
  if (html.includes('Page introuvable')) throw new Error(`no page at ${path}`);
  return [...html.matchAll(/ href="([^"?#]*)"/gu)].flatMap(([, href]) => href ?? []);
}

/** Clicks from the home page to each address, by links of the pages that `isFollowed` says; `most` clicks away at most. */
export async function clicksFromHome(
  catalogue: Catalogue,
  isFollowed: (path: string) => boolean,
  most: number,
): Promise<ReadonlyMap<string, number>> {
  const reached = new Map([['/', 0]]);
  for (const [path, clicks] of reached) {
    if (clicks === most || (path !== '/' && !isFollowed(path))) continue;
    for (const link of await linksOf(path, catalogue)) if (!reached.has(link)) reached.set(link, clicks + 1);
  }
  return reached;
}
