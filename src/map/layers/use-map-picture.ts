import { useMemo, useState, useSyncExternalStore } from 'react';
import { useVisit } from '../../a11y/visit.ts';
import type { MapSearch } from '../../address/search-params.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import type { PinnedPlace, ThemeId } from '../../domain/sheet/initiative.ts';
import { MOST_APART } from '../../domain/sheet/large-collection.ts';
import type { MapLocation } from '../../domain/sheet/map-locations.ts';
import type { ClickedLevel } from '../../domain/territory/clicked-level.ts';
import { RESEMBLANCE } from '../../domain/territory/colouring-names.ts';
import { partsOf, type TerritoryKey } from '../../domain/territory/territory.ts';
import { layoutMarkers, type MarkerPosition } from '../../geo/marker-layout.ts';
import { type ComparedOnMap, type MapSubject, mapSubject, type Subject } from '../../state/map-subject.ts';
import { useMyTerritory } from '../../state/my-territory.ts';
import { useShownOnMap } from '../../state/use-shown-sheets.ts';
import type { ContourState } from '../contours/contour-state.ts';
import { useContoursFor } from '../contours/contour-store.ts';
import { neighboursOf } from '../contours/find-contour.ts';
import { startContours } from '../contours/overview-contours.ts';
import { pinnedLevel } from '../controls/LevelSwitch.tsx';
import type { Zoom } from '../interaction/use-zoom.ts';
import { groupDistance, type PlaceGroup, placeGroups } from '../markers/place-groups.ts';
import { useListFrame, useShownPlaces, useWantedThemes } from '../markers/use-shown-places.ts';
import { type Choropleth, choroplethOf } from './choropleth.ts';
import { colouredPalette, currentScheme, type MapPalette, onSchemeChange, readPalette } from './palette.ts';

export interface OnTheMap {
  readonly catalogue: Catalogue;
  readonly subject: Subject | null;
  /** Null on pages that compare nothing. */
  readonly compared: readonly ComparedOnMap[] | null;
  readonly search: MapSearch;
}

/** Derived from the address, the zoom and what has been loaded. */
export interface MapPicture {
  readonly shown: MapSubject;
  readonly neighbours: readonly TerritoryKey[];
  readonly level: ClickedLevel;
  /** The level is the reader's choice, whatever the zoom. */
  readonly pinned: boolean;
  readonly contours: ContourState;
  readonly choropleth: Choropleth | null;
  readonly palette: MapPalette;
  /** Places of the sheets that the list shows. */
  readonly places: readonly MapLocation[];
  readonly listed: readonly TerritoryKey[];
  /** Null while the list keeps to no theme. */
  readonly wantedThemes: ReadonlyMap<TerritoryKey, ThemeId> | null;
  /** The map shows a part of the collection. */
  readonly isFiltered: boolean;
  /** What has a marker: the places, or groups of them where they are many. */
  readonly groups: readonly PlaceGroup[];
  readonly isGrouped: boolean;
  /** Of the groups. */
  readonly layout: readonly MarkerPosition[];
  /** Communes that the open sheet names, and the subject itself where it has no contour. */
  readonly named: readonly PinnedPlace[];
  readonly compared: readonly ComparedOnMap[];
  /** A sheet, a territory or a comparison is. */
  readonly open: boolean;
  /** MapLibre's zoom at rest, in tenths; while it moves, that of a little before. */
  readonly namesZoom: number;
  readonly subject: Subject | null;
}

const NONE: readonly never[] = [];

/** A subject without contour is marked by a dot, unless it has a marker. */
function markedPlaces(subject: Subject | null, listed: readonly TerritoryKey[]): readonly PinnedPlace[] {
  if (!subject) return NONE;
  const { key, name, pin, hasContour, named } = subject;
  // An arrondissement has the position of its commune, whose name stands there.
  const [level] = partsOf(key);
  return hasContour || listed.includes(key) || level === 'arrondissement'
    ? named
    : [{ key, name, pin }, ...named.filter((place) => place.key !== key)];
}

/** What is open or was just closed stands by itself, and so does what is compared. */
function useGroups(
  places: readonly MapLocation[],
  zoom: number,
  subject: Subject | null,
  compared: readonly ComparedOnMap[] | null,
): Pick<MapPicture, 'groups' | 'layout'> {
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

export function useMapPicture(
  { catalogue, subject, compared, search: { niveau, couleur } }: OnTheMap,
  zoom: Zoom,
): MapPicture {
  const likeness = couleur === RESEMBLANCE ? (subject?.likeness ?? null) : null;
  const all = useShownPlaces(catalogue, subject?.sheet ?? null);
  const places = useMemo(
    () => (likeness ? all.filter(({ sheets }) => sheets.some(({ id }) => id === subject?.sheet)) : all),
    [all, likeness, subject],
  );
  const framed = useListFrame(catalogue, places);
  const wantedThemes = useWantedThemes(catalogue, places);
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
  const figures = contours.figures[coloured];
  const failed = contours.figuresFailed && (coloured === 'region' || coloured === 'departement');
  const choropleth = useMemo(
    () => choroplethOf(catalogue, couleur, coloured, figures, failed, likeness?.author),
    [catalogue, couleur, coloured, figures, failed, likeness],
  );
  const scheme = useSyncExternalStore(onSchemeChange, currentScheme);
  const plain = useMemo(() => readPalette(scheme), [scheme]);
  const palette = useMemo(() => (couleur ? colouredPalette(plain) : plain), [plain, couleur]);
  const listed = useMemo(
    () => (isDimmed ? NONE : places.map(({ territory }) => territory.key)),
    [isDimmed, places],
  );
  const { groups, layout } = useGroups(places, zoom.step, subject, compared);
  const mine = useMyTerritory();
  const named = useMemo(
    () => (likeness ? (mine?.pin ? [{ ...mine, pin: mine.pin }] : NONE) : markedPlaces(subject, listed)),
    [subject, listed, likeness, mine],
  );
  return {
    ...{
      shown,
      neighbours,
      level,
      contours,
      choropleth,
      palette,
      places,
      listed,
      wantedThemes,
      groups,
      layout,
      named,
    },
    isGrouped: places.length > MOST_APART,
    compared: compared ?? NONE,
    isFiltered,
    pinned: niveau !== undefined,
    namesZoom: zoom.names,
    open: compared !== null || subject !== null,
    subject,
  };
}
