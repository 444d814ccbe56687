import { getRouteApi } from '@tanstack/react-router';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { useWholeCatalogue } from '../../state/data/whole-catalogue.ts';

const root = getRouteApi('__root__');

/** Whole wherever more than the first sheets and the places of all is shown: the loaders of pages wait for it. */
export function useCatalogue(): Catalogue {
  const first = root.useLoaderData();
  return useWholeCatalogue(({ whole }) => whole) ?? first;
}
