import { getRouteApi } from '@tanstack/react-router';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { useWholeCatalogue } from '../../state/data/whole-catalogue.ts';

const root = getRouteApi('__root__');

/** The whole catalogue once it has loaded. Until then the first sheets and all places: enough for the home page, while the loaders of other pages wait. */
export function useCatalogue(): Catalogue {
  const first = root.useLoaderData();
  return useWholeCatalogue(({ whole }) => whole) ?? first;
}
