import { useMatch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { comparedExtent, type Framed } from '../../../core/comparison/comparison.ts';
import { bboxOf } from '../../../core/geo/bbox.ts';
import { layoutMarkers } from '../../../core/geo/marker-layout.ts';
import { middleOf } from '../../../core/geo/position.ts';
import { isPublished } from '../../../core/indicators/colouring.ts';
import { RESEMBLANCE } from '../../../core/indicators/colouring-names.ts';
import type { Extent, MapScene, SheetMark } from '../../../core/scene/map-scene.ts';
import { openAreas, openDots } from '../../../core/scene/open-scene.ts';
import { sheetMarks, tintsOf } from '../../../core/scene/sheet-scene.ts';
import { type Catalogue, ledBy } from '../../../core/sheet/catalogue.ts';
import { countAmong, findSheet } from '../../../core/sheet/catalogue-index.ts';
import type { PinnedPlace } from '../../../core/sheet/initiative.ts';
import { MOST_APART } from '../../../core/sheet/large-collection.ts';
import type { TerritoryKey } from '../../../core/territory/territory.ts';
import { ROUTES } from '../../../state/address/addresses.ts';
import type { MapSearch } from '../../../state/address/search-params.ts';
import { figuresWith } from '../../../state/data/load-indicators.ts';
import { useVisit } from '../../../state/focus/visit.ts';
import { useShownOnMap, useShownSheets } from '../../../state/list/use-shown-sheets.ts';
import {
  type CameraTarget,
  type ComparedOnMap,
  mapSubject,
  type Subject,
} from '../../../state/map/map-subject.ts';
import { useMyTerritory } from '../../../state/reader/my-territory.ts';
import { useMedia } from '../../../ui/use-media.ts';
import { startContours, useContours, useContoursFor } from '../contours/contour-store.ts';
import { findContour, neighboursOf } from '../contours/find-contour.ts';
import type { LevelGeometry } from '../contours/level-geometry.ts';
import { colouredPalette, DARK, readPalette } from '../style/palette.ts';
import { useBackground } from '../view/background.ts';
import type { Zoom } from '../view/use-zoom.ts';
import { choroplethOf, shadesOf } from './choropleth.ts';
import { pinnedLevel } from './pinned-level.ts';
import { groupDistance, placeGroups } from './place-groups.ts';

/** The open sheet keeps its place. The same list for the same sheets. */
export function useShownPlaces(catalogue: Catalogue, open: string | null): readonly SheetMark[] {
  const { sheets } = useShownOnMap(catalogue);
  const themes = useShownSheets(catalogue).filters.themes.join(' ');
  return useMemo(() => {
    const shown = new Map(sheets.map((sheet) => [sheet.id, sheet]));
    const unlisted = open === null || shown.has(open) ? undefined : findSheet(catalogue, open);
    if (unlisted) shown.set(unlisted.id, ledBy(unlisted, themes.split(' ')));
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
  return [{ key: found.properties.key, bbox, pin: middleOf(bbox) }];
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

export interface OnTheMap {
  readonly catalogue: Catalogue;
  readonly subject: Subject | null;
  /** Null on pages that compare nothing. */
  readonly compared: readonly ComparedOnMap[] | null;
  readonly search: MapSearch;
}

/** Derived from the address, the zoom and what has been loaded. */
export type MapViewModel = ReturnType<typeof useMapViewModel>;

const NONE: readonly never[] = [];

/** Of a territory of which no more is at hand. */
const extentAt = (key: TerritoryKey): Extent => ({ key, contour: key, isIndicative: false });

const sheetsIn = (marks: readonly SheetMark[]) => marks.flatMap(({ sheets }) => sheets);

/** What is open, was just closed or is compared is in no group. */
function useGroups(
  places: readonly SheetMark[],
  zoom: number,
  subject: Subject | null,
  compared: readonly ComparedOnMap[] | null,
) {
  const distance = groupDistance(innerWidth, innerHeight);
  return useMemo(() => {
    const opened = new Set([subject?.sheet, useVisit.getState().focusReturn?.sheet]);
    const apart = new Set([...(subject ? [subject] : []), ...(compared ?? [])].map(({ key }) => key));
    for (const { territory, sheets } of places)
      if (sheets.some(({ id }) => opened.has(id))) apart.add(territory.key);
    const groups = placeGroups(places, { zoom, distance }, apart);
    const markers = groups.map((territory) => ({ territory }));
    return { groups, layout: layoutMarkers(markers, zoom) };
  }, [places, zoom, distance, subject, compared]);
}

export function useMapViewModel(
  { catalogue, subject, compared, search: { niveau, couleur } }: OnTheMap,
  zoom: Zoom,
) {
  const likeness = couleur === RESEMBLANCE ? (subject?.likeness ?? null) : null;
  const all = useShownPlaces(catalogue, subject?.sheet ?? null);
  const places = useMemo(
    () => (likeness ? all.filter(({ sheets }) => sheets.some(({ id }) => id === subject?.sheet)) : all),
    [all, likeness, subject],
  );
  // Of a territory and of those inside it.
  const sheetsOf = useMemo(() => countAmong(catalogue, sheetsIn(all)), [catalogue, all]);
  const framed = useListFrame(catalogue, places);
  const { isNarrowed: isFiltered, isDimmed } = useShownOnMap(catalogue);
  const shown = useMemo(() => {
    const open = mapSubject(subject, compared);
    // What is alike may be anywhere.
    if (likeness) return { ...open, target: null };
    return framed ? { ...open, target: open.target ?? framed } : open;
  }, [subject, compared, framed, likeness]);
  // While territories of one level are compared a click takes more of that level, however small they are.
  const level = pinnedLevel(niveau) ?? shown.comparedLevel ?? likeness?.level ?? zoom.level;
  const coloured = likeness?.level ?? level;
  // Asked for while the map is still being made.
  useState(() => startContours(zoom.isClose));
  const { isClose } = zoom;
  const contours = useContoursFor({ territories: shown.lit, level, colouring: couleur, coloured, isClose });
  const { levels } = contours;
  const isOfOwn = couleur !== undefined && isPublished(couleur);
  const neighbours = useMemo(() => neighboursOf(levels, shown.lit), [levels, shown.lit]);
  const areas = useMemo(() => {
    const alone = compared ? null : subject;
    return openAreas({
      parents: alone?.parents.map(extentAt),
      neighbours: neighbours.map(extentAt),
      subjects: alone?.lit.map(extentAt),
      compared: compared?.map(({ key, letters }) => ({ ...extentAt(key), letters })),
    });
  }, [subject, neighbours, compared]);
  const isUpper = coloured === 'region' || coloured === 'departement';
  const failed = (contours.figuresFailed && isUpper) || (contours.publishedFailed && isOfOwn);
  const [known, values] = [contours.figures[coloured], contours.published[coloured]];
  const figures = useMemo(
    () => (isOfOwn ? values && known && figuresWith(known, values) : known),
    [isOfOwn, known, values],
  );
  const choropleth = useMemo(
    () => choroplethOf(sheetsOf, couleur, coloured, figures, failed, likeness?.author),
    [sheetsOf, couleur, coloured, figures, failed, likeness],
  );
  const shades = useMemo(() => choropleth && shadesOf(choropleth, catalogue), [choropleth, catalogue]);
  const scheme = useMedia(DARK) ? 'dark' : 'light';
  const isTiled = useBackground((state) => state.shown !== null);
  const plain = useMemo(() => readPalette(scheme, isTiled), [scheme, isTiled]);
  const palette = useMemo(() => (couleur ? colouredPalette(plain) : plain), [plain, couleur]);
  const marks: readonly SheetMark[] = isDimmed ? NONE : places;
  const listed = useMemo(() => marks.map(({ territory }) => territory.key), [marks]);
  const tints = useMemo(() => tintsOf(sheetsIn(marks)), [marks]);
  // What has a marker, and where it is drawn.
  const { groups, layout } = useGroups(places, zoom.step, subject, compared);
  const mine = useMyTerritory();
  const dots = useMemo((): readonly PinnedPlace[] => {
    if (likeness) return mine?.pin ? [{ ...mine, pin: mine.pin }] : NONE;
    return subject ? openDots(subject, listed) : NONE;
  }, [subject, listed, likeness, mine]);
  return {
    ...({ areas, dots, marks } satisfies MapScene<SheetMark>),
    shown,
    neighbours,
    contours,
    choropleth,
    shades,
    palette,
    listed,
    subject,
    groups,
    layout,
    sheetsOf,
    tints,
    /** What a click takes; `pinned` where it is the reader's choice, whatever the zoom. */
    level,
    pinned: niveau !== undefined,
    /** The map shows a part of the collection. */
    isFiltered: isFiltered || isDimmed,
    /** So many have sheets that near ones are one marker. */
    isGrouped: places.length > MOST_APART,
    compared: compared ?? NONE,
    /** MapLibre's zoom at rest, in tenths; while it moves, that of a little before. */
    namesZoom: zoom.names,
    /** A sheet, a territory or a comparison is. */
    open: compared !== null || subject !== null,
  };
}
