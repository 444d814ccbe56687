import { useMatch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { comparedExtent, type Framed } from '../../../core/comparison/compared-extent.ts';
import { bboxOf } from '../../../core/geo/bbox.ts';
import type { SheetMark } from '../../../core/scene/map-scene.ts';
import { sheetMarks } from '../../../core/scene/sheet-scene.ts';
import type { Catalogue } from '../../../core/sheet/catalogue.ts';
import { findSheet } from '../../../core/sheet/catalogue-index.ts';
import { ledBy } from '../../../core/sheet/led-by.ts';
import type { TerritoryKey } from '../../../core/territory/territory.ts';
import { ROUTES } from '../../../state/address/addresses.ts';
import type { CameraTarget } from '../../../state/map-subject.ts';
import { useShownOnMap, useShownSheets } from '../../../state/use-shown-sheets.ts';
import { useContours } from '../contours/contour-state.ts';
import { findContour } from '../contours/find-contour.ts';
import type { LevelGeometry } from '../contours/level-geometry.ts';

/** The open sheet keeps its place. The same list for the same sheets. */
export function useShownPlaces(catalogue: Catalogue, open: string | null): readonly SheetMark[] {
  const { sheets } = useShownOnMap(catalogue);
  const themes = useShownSheets(catalogue).filters.themes.join(' ');
  return useMemo(() => {
    const shown = new Map(sheets.map((sheet) => [sheet.id, sheet]));
    const own = open === null || shown.has(open) ? undefined : findSheet(catalogue, open);
    if (own) shown.set(own.id, ledBy(own, themes.split(' ')));
    const inOrder = catalogue.sheets.flatMap(({ id }) => shown.get(id) ?? []);
    return sheetMarks({ territories: catalogue.territories, sheets: inOrder });
  }, [catalogue, sheets, themes, open]);
}

/** MapLibre's zoom at which one still sees where in France a list lies. */
const NEAREST_LIST = 7.5;

/** Of a région, an overseas one by its département. None until its contour is there. */
function extentOf(region: LevelGeometry, code: string): (Framed & { readonly key: TerritoryKey })[] {
  const levels = { region };
  const found = findContour(levels, `region:${code}`) ?? findContour(levels, `departement:${code}`);
  if (!found) return [];
  const bbox = bboxOf(found.geometry);
  const [west, south, east, north] = bbox;
  return [{ key: found.properties.key, bbox, pin: [(west + east) / 2, (south + north) / 2] }];
}

/** What the words and filters of the list leave, in the whole of its régions, for the camera: null on other pages, and for the whole list. */
export function useListFrame(catalogue: Catalogue, places: readonly SheetMark[]): CameraTarget | null {
  const { filters } = useShownSheets(catalogue);
  const { isNarrowed } = useShownOnMap(catalogue);
  const region = useContours(({ levels }) => levels.region);
  const isList = useMatch({ from: ROUTES.home, shouldThrow: false }) !== undefined;
  const isFramed = isList && isNarrowed;
  const codes = filters.regions.join(' ');
  return useMemo(() => {
    if (!isFramed) return null;
    const territories = places.map(({ territory }) => territory);
    const regions = region && codes !== '' ? codes.split(' ').flatMap((code) => extentOf(region, code)) : [];
    const bbox = comparedExtent([...territories, ...regions]);
    const id = ['liste', territories.map(({ key }) => key), ...regions.map(({ key }) => key)].join(' ');
    return bbox && { id, bbox, ...(regions.length === 0 ? { maxZoom: NEAREST_LIST } : {}) };
  }, [isFramed, places, region, codes]);
}
