import { useMatch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ROUTES } from '../../address/addresses.ts';
import { comparedExtent } from '../../domain/comparison/compared-extent.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import type { ThemeId } from '../../domain/sheet/initiative.ts';
import { ledBy } from '../../domain/sheet/led-by.ts';
import { type MapLocation, mapLocations } from '../../domain/sheet/map-locations.ts';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import type { CameraTarget } from '../../state/map-subject.ts';
import { useShownSheets } from '../../state/use-shown-sheets.ts';

const useDossier = () => useMatch({ from: ROUTES.dossier, shouldThrow: false })?.loaderData ?? [];

/** The list is narrowed, or an open dossier takes its place. */
export function useNarrowed(catalogue: Catalogue): boolean {
  const { isFiltered } = useShownSheets(catalogue);
  return useDossier().length > 0 || isFiltered;
}

/**
 * Whatever narrows the list narrows the map, and a marker has the theme that was asked for; the open sheet keeps its place, an
 * open dossier shows its own. The same list for the same sheets.
 */
export function useShownPlaces(catalogue: Catalogue, open: string | null): readonly MapLocation[] {
  const { filtered, filters } = useShownSheets(catalogue);
  const dossier = useDossier();
  // Not those that the list keeps to when it follows the map: the map would empty itself.
  const ids = (dossier.length > 0 ? dossier : filtered).map(({ id }) => id).join(' ');
  const themes = filters.themes.join(' ');
  return useMemo(() => {
    const wanted = new Set(ids.split(' '));
    const shown = catalogue.sheets.filter(({ id }) => wanted.has(id) || id === open);
    const sheets = shown.map((sheet) => ledBy(sheet, themes.split(' ')));
    return mapLocations({ territories: catalogue.territories, sheets });
  }, [catalogue, ids, themes, open]);
}

/** The theme that each territory shows while the list keeps to some themes; null while it keeps to none. */
export function useWantedThemes(
  catalogue: Catalogue,
  places: readonly MapLocation[],
): ReadonlyMap<TerritoryKey, ThemeId> | null {
  const { filters } = useShownSheets(catalogue);
  const isByTheme = filters.themes.length > 0;
  return useMemo(() => {
    if (!isByTheme) return null;
    return new Map(
      places.flatMap(({ territory, sheets: [first] }) =>
        first ? [[territory.key, first.themes[0]] as const] : [],
      ),
    );
  }, [isByTheme, places]);
}

/** What the words and filters of the list leave, for the camera: null on other pages, and for the whole list. */
export function useListFrame(catalogue: Catalogue, places: readonly MapLocation[]): CameraTarget | null {
  const { isFiltered } = useShownSheets(catalogue);
  const isList = useMatch({ from: ROUTES.home, shouldThrow: false }) !== undefined;
  const isFramed = isList && isFiltered;
  return useMemo(() => {
    const bbox = isFramed ? comparedExtent(places.map(({ territory }) => territory)) : null;
    return bbox && { id: `liste ${places.map(({ territory }) => territory.key).join()}`, bbox };
  }, [isFramed, places]);
}
