import { useLoaderData } from '@tanstack/react-router';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { useWholeCatalogue } from '../../state/data/whole-catalogue.ts';

/** The whole catalogue once it has loaded. Until then the first sheets and all places: enough for the home page, while the loaders of other pages wait. */
export function useCatalogue(): Catalogue {
  const first = useLoaderData({ from: '__root__' });
  return useWholeCatalogue(({ whole }) => whole) ?? first;
}
