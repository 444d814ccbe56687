import { useMatch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ROUTES } from '../../address/addresses.ts';
import { type Catalogue, type MapLocation, mapLocations } from '../../domain/sheet/catalogue.ts';
import { useShownSheets } from '../../state/use-shown-sheets.ts';

/** Whatever narrows the list narrows the map; the open sheet keeps its place, an open dossier shows its own. The same list for the same sheets. */
export function useShownPlaces(catalogue: Catalogue, open: string | null): readonly MapLocation[] {
  const { filtered } = useShownSheets(catalogue);
  const dossier = useMatch({ from: ROUTES.dossier, shouldThrow: false })?.loaderData ?? [];
  // Not those that the list keeps to when it follows the map: the map would empty itself.
  const ids = (dossier.length > 0 ? dossier : filtered).map(({ id }) => id).join(' ');
  return useMemo(() => {
    const wanted = new Set(ids.split(' '));
    const shown = catalogue.sheets.filter(({ id }) => wanted.has(id) || id === open);
    return mapLocations({ territories: catalogue.territories, sheets: shown });
  }, [catalogue, ids, open]);
}
