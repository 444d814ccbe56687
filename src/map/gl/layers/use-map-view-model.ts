import { useMemo, useState, useSyncExternalStore } from 'react';
import { layoutMarkers, type MarkerPosition } from '../../../core/geo/marker-layout.ts';
import type { Extent, MapScene, SheetMark } from '../../../core/scene/map-scene.ts';
import { openAreas, openDots } from '../../../core/scene/open-scene.ts';
import { tintsOf } from '../../../core/scene/sheet-scene.ts';
import type { Catalogue } from '../../../core/sheet/catalogue.ts';
import { countAmong } from '../../../core/sheet/catalogue-index.ts';
import { MOST_APART } from '../../../core/sheet/large-collection.ts';
import type { ClickedLevel } from '../../../core/territory/clicked-level.ts';
import { RESEMBLANCE } from '../../../core/territory/colouring-names.ts';
import type { TerritoryKey } from '../../../core/territory/territory.ts';
import type { MapSearch } from '../../../state/address/search-params.ts';
import { useVisit } from '../../../state/focus/visit.ts';
import { type ComparedOnMap, type MapSubject, mapSubject, type Subject } from '../../../state/map-subject.ts';
import { useMyTerritory } from '../../../state/my-territory.ts';
import { useShownOnMap } from '../../../state/use-shown-sheets.ts';
import { useBackground } from '../background.ts';
import type { ContourState } from '../contours/contour-state.ts';
import { useContoursFor } from '../contours/contour-store.ts';
import { neighboursOf } from '../contours/find-contour.ts';
import { startContours } from '../contours/overview-contours.ts';
import { pinnedLevel } from '../controls/LevelSwitch.tsx';
import type { Zoom } from '../interaction/use-zoom.ts';
import { groupDistance, type PlaceGroup, placeGroups } from '../markers/place-groups.ts';
import { useListFrame, useShownPlaces } from '../markers/use-shown-places.ts';
import { type Choropleth, choroplethOf, shadesOf } from './choropleth.ts';
import { colouredPalette, currentScheme, type MapPalette, onSchemeChange, readPalette } from './palette.ts';

export interface OnTheMap {
  readonly catalogue: Catalogue;
  readonly subject: Subject | null;
  /** Null on pages that compare nothing. */
  readonly compared: readonly ComparedOnMap[] | null;
  readonly search: MapSearch;
}

/** Derived from the address, the zoom and what has been loaded. */
export interface MapViewModel extends MapScene<SheetMark> {
  readonly shown: MapSubject;
  readonly neighbours: readonly TerritoryKey[];
  readonly level: ClickedLevel;
  /** The level is the reader's choice, whatever the zoom. */
  readonly pinned: boolean;
  readonly contours: ContourState;
  readonly choropleth: Choropleth | null;
  /** Of the overseas. */
  readonly shades: ReturnType<typeof shadesOf> | null;
  readonly palette: MapPalette;
  readonly listed: readonly TerritoryKey[];
  /** Sheets that are shown of a territory and of those inside it. */
  readonly sheetsOf: (key: TerritoryKey) => number;
  /** Themes in whose colours territories are. */
  readonly tints: ReturnType<typeof tintsOf>;
  /** The map shows a part of the collection. */
  readonly isFiltered: boolean;
  /** What has a marker: the marks, or groups of them where they are many. */
  readonly groups: readonly PlaceGroup[];
  readonly isGrouped: boolean;
  /** Of the groups. */
  readonly layout: readonly MarkerPosition[];
  readonly compared: readonly ComparedOnMap[];
  /** A sheet, a territory or a comparison is. */
  readonly open: boolean;
  /** MapLibre's zoom at rest, in tenths; while it moves, that of a little before. */
  readonly namesZoom: number;
  readonly subject: Subject | null;
}

const NONE: readonly never[] = [];

/** Of a territory of which no more is at hand. */
const extentAt = (key: TerritoryKey): Extent => ({ key, contour: key, isIndicative: false });

const sheetsIn = (marks: readonly SheetMark[]) => marks.flatMap(({ sheets }) => sheets);

/** What is open or was just closed stands by itself, and so does what is compared. */
function useGroups(
  places: readonly SheetMark[],
  zoom: number,
  subject: Subject | null,
  compared: readonly ComparedOnMap[] | null,
): Pick<MapViewModel, 'groups' | 'layout'> {
  const distance = groupDistance(innerWidth, innerHeight);
  return useMemo(() => {
    const opened = new Set([subject?.sheet, useVisit.getState().focusReturn?.sheet]);
    const apart = new Set([...(subject ? [subject] : []), ...(compared ?? [])].map(({ key }) => key));
    for (const { territory, sheets } of places)
      if (sheets.some(({ id }) => opened.has(id))) apart.add(territory.key);
    const groups = placeGroups(places, { zoom, distance }, apart);
    return {
      groups,
      layout: layoutMarkers(
        groups.map((territory) => ({ territory })),
        zoom,
      ),
    };
  }, [places, zoom, distance, subject, compared]);
}

export function useMapViewModel(
  { catalogue, subject, compared, search: { niveau, couleur } }: OnTheMap,
  zoom: Zoom,
): MapViewModel {
  const likeness = couleur === RESEMBLANCE ? (subject?.likeness ?? null) : null;
  const all = useShownPlaces(catalogue, subject?.sheet ?? null);
  const places = useMemo(
    () => (likeness ? all.filter(({ sheets }) => sheets.some(({ id }) => id === subject?.sheet)) : all),
    [all, likeness, subject],
  );
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
  const figures = contours.figures[coloured];
  const failed = contours.figuresFailed && (coloured === 'region' || coloured === 'departement');
  const choropleth = useMemo(
    () => choroplethOf(sheetsOf, couleur, coloured, figures, failed, likeness?.author),
    [sheetsOf, couleur, coloured, figures, failed, likeness],
  );
  const shades = useMemo(() => choropleth && shadesOf(choropleth, catalogue), [choropleth, catalogue]);
  const scheme = useSyncExternalStore(onSchemeChange, currentScheme);
  const isTiled = useBackground((state) => state.shown !== null);
  const plain = useMemo(() => readPalette(scheme, isTiled), [scheme, isTiled]);
  const palette = useMemo(() => (couleur ? colouredPalette(plain) : plain), [plain, couleur]);
  const marks = isDimmed ? NONE : places;
  const listed = useMemo(() => marks.map(({ territory }) => territory.key), [marks]);
  const tints = useMemo(() => tintsOf(sheetsIn(marks)), [marks]);
  const { groups, layout } = useGroups(places, zoom.step, subject, compared);
  const mine = useMyTerritory();
  const dots = useMemo(() => {
    if (likeness) return mine?.pin ? [{ ...mine, pin: mine.pin }] : NONE;
    return subject ? openDots(subject, listed) : NONE;
  }, [subject, listed, likeness, mine]);
  return {
    ...{ shown, neighbours, level, contours, choropleth, shades, palette },
    ...{ areas, dots, marks, listed, sheetsOf, tints, groups, layout, subject },
    isFiltered: isFiltered || isDimmed,
    isGrouped: places.length > MOST_APART,
    compared: compared ?? NONE,
    pinned: niveau !== undefined,
    namesZoom: zoom.names,
    open: compared !== null || subject !== null,
  };
}
