import { getRouteApi } from '@tanstack/react-router';
import { useWholeCatalogue } from '../../data/whole-catalogue.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';

const root = getRouteApi('__root__');

/** Whole wherever more than the first sheets and the places of all is shown: the loaders of pages wait for it. */
export function useCatalogue(): Catalogue {
  const first = root.useLoaderData();
  return useWholeCatalogue(({ whole }) => whole) ?? first;
}
