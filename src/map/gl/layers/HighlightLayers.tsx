import { feature, featureCollection } from '@turf/turf';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { Letter } from '../../../core/comparison/compared-set.ts';
import { bboxOf } from '../../../core/geo/bbox.ts';
import { polygonsOf, ringArea } from '../../../core/geo/rings.ts';
import type { Contour } from '../../../core/geo/topology.ts';
import type { SceneArea } from '../../../core/scene/map-scene.ts';
import { partsOf } from '../../../core/territory/territory.ts';
import type { ContourState } from '../contours/contour-store.ts';
import { isSoft, shownContour } from '../contours/find-contour.ts';
import type { MapViewModel } from '../model/use-map-view-model.ts';
import { CONTOURS, LAYERS, SOURCES } from '../style/layer-ids.ts';
import {
  byLetter,
  highlightFill,
  highlightLine,
  highlightSoft,
  type LinePaint,
  ROUNDED,
} from '../style/paint.ts';
import type { MapPalette } from '../style/palette.ts';
import { patternName } from './map-images.ts';

interface HighlightProperties extends Pick<SceneArea, 'letter'> {
  /** `islet`: a part of the subject too small for a casing, which would make a blot of it. */
  readonly role: SceneArea['role'] | 'parent-region' | 'islet';
  readonly soft: boolean;
}

type HighlightedFeature = Feature<Contour, HighlightProperties>;

/** Share of the box around all parts under which one is an islet. */
const ISLET = 0.001;

function parts(contour: Contour, soft: boolean): HighlightedFeature[] {
  const [west, south, east, north] = bboxOf(contour);
  const least = (east - west) * (north - south) * ISLET;
  return polygonsOf(contour).map((coordinates) => {
    const part: Polygon = { type: 'Polygon', coordinates };
    const isIslet = Math.abs(ringArea(coordinates[0] ?? [])) < least;
    return feature<Contour, HighlightProperties>(part, {
      role: isIslet && !soft ? 'islet' : 'subject',
      soft,
    });
  });
}

/** Those of a scene whose contours are loaded; of what they lie in, the narrowest. */
export function highlightedFeatures(
  contours: Pick<ContourState, 'overview' | 'levels'>,
  areas: readonly SceneArea[],
): FeatureCollection<Contour, HighlightProperties> {
  const loaded = areas.flatMap((area) => {
    const found = shownContour(contours, area.key);
    return found ? [{ ...area, contour: found.geometry, soft: isSoft(found) }] : [];
  });
  const backdrop = loaded.findLast(({ role }) => role === 'parent');
  const features = loaded.flatMap((area): HighlightedFeature[] => {
    const { key, role, soft, letter, contour } = area;
    if (role === 'subject') return parts(contour, soft);
    if (role === 'parent' && area !== backdrop) return [];
    const drawn = role === 'parent' && partsOf(key)[0] === 'region' ? 'parent-region' : role;
    return [feature<Contour, HighlightProperties>(contour, { role: drawn, soft, ...(letter && { letter }) })];
  });
  return featureCollection(features);
}

const hasRole = (...roles: string[]): ExpressionSpecification => ['in', ['get', 'role'], ['literal', roles]];

const IS_SOFT: ExpressionSpecification = ['get', 'soft'];
const FILLED: ExpressionSpecification = [
  'any',
  hasRole('parent', 'parent-region', 'subject', 'islet'),
  ['all', hasRole('neighbour'), IS_SOFT],
];
const LIFTED = hasRole('subject');
/** Over the blur of its neighbours. */
const SOFT_SUBJECT: ExpressionSpecification = ['all', LIFTED, IS_SOFT];
const COMPARED = hasRole('compared');
const edgeOf = (filter: ExpressionSpecification): ExpressionSpecification => ['all', filter, ['!', IS_SOFT]];

/** The selected territory, lifted from its parent's backdrop, those around what is selected or compared, and what is compared. */
export function HighlightLayers({ model }: { readonly model: MapViewModel }) {
  const { contours, areas, compared, palette } = model;
  const { overview, levels } = contours;
  const data = useMemo(() => highlightedFeatures({ overview, levels }, areas), [overview, levels, areas]);
  if (data.features.length === 0) return null;
  const low = { beforeId: LAYERS.extentFill } as const;
  const fill = { ...low, type: 'fill', paint: highlightFill(palette) } as const;
  const blur = { ...low, type: 'line', layout: ROUNDED, paint: highlightSoft(palette) } as const;
  const line = { beforeId: LAYERS.belowNames, type: 'line' } as const;
  const shadow = {
    'line-color': palette.subjectShadow,
    'line-width': 16,
    'line-blur': 14,
    'line-translate': [0, 3],
  } satisfies LinePaint;
  const casing = { 'line-color': palette.subject, 'line-width': 6 };
  const outlined = edgeOf(hasRole('neighbour', 'subject', 'islet'));
  const softAround: ExpressionSpecification = ['all', hasRole('neighbour', 'compared'), IS_SOFT];
  return (
    <Source id={SOURCES.highlighted} {...CONTOURS} data={data}>
      <Layer {...low} id={LAYERS.highlightShadow} type="line" filter={LIFTED} paint={shadow} />
      <Layer {...fill} id={LAYERS.highlightFill} filter={FILLED} />
      <Layer {...blur} id={LAYERS.highlightSoft} filter={softAround} />
      <Layer {...fill} id={LAYERS.softSubject} filter={SOFT_SUBJECT} />
      <Layer {...blur} id={LAYERS.softSubjectEdge} filter={SOFT_SUBJECT} />
      <Layer {...line} id={LAYERS.highlightCasing} filter={edgeOf(LIFTED)} paint={casing} />
      <Layer {...line} id={LAYERS.highlightLine} filter={outlined} paint={highlightLine(palette)} />
      {compared.length > 0 && <ComparedLayers palette={palette} />}
    </Source>
  );
}

function ComparedLayers({ palette }: { readonly palette: MapPalette }) {
  const shared = { source: SOURCES.highlighted, beforeId: LAYERS.belowNames };
  const color = byLetter((letter) => palette.compared[letter], palette.selection);
  const pattern = (letter: Letter) => patternName(letter, palette.scheme);
  const tint = { 'fill-color': color, 'fill-opacity': palette.coloured ? 0 : palette.extentOpacity + 0.04 };
  const ink = {
    'fill-pattern': byLetter(pattern, pattern('A')),
    'fill-opacity': palette.coloured ? 0.3 : 0.55,
  };
  const outline = { 'line-color': color, 'line-width': 2.8 };
  const inked: ExpressionSpecification = ['all', COMPARED, ['!=', ['get', 'letter'], 'A']];
  return (
    <>
      <Layer {...shared} id={LAYERS.comparedFill} type="fill" filter={COMPARED} paint={tint} />
      <Layer {...shared} id={LAYERS.comparedPattern} type="fill" filter={inked} paint={ink} />
      <Layer {...shared} id={LAYERS.comparedLine} type="line" filter={edgeOf(COMPARED)} paint={outline} />
    </>
  );
}
