import type { FeatureCollection, Point } from 'geojson';
import type {
  ExpressionSpecification,
  SymbolLayerSpecification,
  VariableAnchorOffsetCollectionSpecification,
} from 'maplibre-gl';
import { nearAny } from '../../../core/geo/group-points.ts';
import { mercator, TILE_PX } from '../../../core/geo/mercator.ts';
import type { NameKindStyle } from '../../../core/geo/name-styles.ts';
import type { TerritoryKey } from '../../../core/territory/territory.ts';
import type { MapViewModel } from '../model/use-map-view-model.ts';
import { LAYERS } from '../style/layer-ids.ts';
import { FONTS } from '../style/paint.ts';

/** A name is shown where it lies inside its territory, or not at all. MapLibre filters by whole zooms: `zoom` is the map's own. */
export const fitsAt = (zoom: number, from = 'from'): ExpressionSpecification => ['<=', ['get', from], zoom];

export const isOneOf = (keys: readonly TerritoryKey[]) =>
  ['in', ['get', 'key'], ['literal', [...keys]]] satisfies ExpressionSpecification;

export function standsByItself({ subject, compared }: Pick<MapViewModel, 'subject' | 'compared'>) {
  return isOneOf(subject ? [subject.key] : compared.map(({ key }) => key));
}

type Anchors = VariableAnchorOffsetCollectionSpecification;

/** Of a name beside its dot. */
const SIDES: Anchors = ['left', [0.55, 0], 'right', [-0.55, 0], 'top', [0, 0.4], 'bottom', [0, -0.4]];

/** Of a name whose dot lies under a marker: beside the marker, or above or under it. */
const AROUND: Anchors = [
  'left',
  [1.5, 0],
  'right',
  [-1.5, 0],
  'top',
  [0, 1.3],
  'bottom',
  [0, -1.3],
  'top-left',
  [-0.1, 1.1],
  'top-right',
  [0.1, 1.1],
  'top',
  [0, 1.8],
  'bottom',
  [0, -1.8],
] as Anchors;

/** Of a préfecture among several markers: Paris on the map of France. */
const BEYOND: Anchors = ['top', [0, 2.8], 'right', [-2.2, 0], 'left', [2.2, 0]];

/** Of towns whose name is among these MapLibre would draw no dot, and so no name. A préfecture is seldom left out. */
export function besideDot(hidden: readonly string[], isSeat = false) {
  const isHidden: ExpressionSpecification = ['in', ['get', 'name'], ['literal', [...hidden]]];
  const anchors: ExpressionSpecification = [
    'case',
    isHidden,
    ['literal', isSeat ? [...AROUND, ...BEYOND] : AROUND],
    ['literal', isSeat ? [...SIDES, ...AROUND] : SIDES],
  ];
  return { isHidden, anchors };
}

/** Names of the level that a click takes come before towns, those of wider areas after. */
export const below = (isClicked: boolean) => (isClicked ? LAYERS.aboveTowns : LAYERS.belowTowns);

const AROUND_LETTER: Anchors = ['top', [0, 1.2], 'bottom', [0, -1.2]];

/** Under the letter of a compared territory, or above it, or towards the middle of the map, where a marker lies below. */
export const BESIDE_LETTER: ExpressionSpecification = [
  'case',
  ['get', 'isEast'],
  ['literal', [...AROUND_LETTER, 'right', [-1, 0]]],
  ['literal', [...AROUND_LETTER, 'left', [1, 0]]],
];

type Layout = NonNullable<SymbolLayerSpecification['layout']>;

/** A layer of names is hidden, never taken away: MapLibre sends the tile of a lost layer to the graphics card without its opacities, and throws when that layer is back. */
export const shownIf = (isShown: boolean): Pick<Layout, 'visibility'> => ({
  visibility: isShown ? 'visible' : 'none',
});

export function nameLayout({ most, spacing, sizes }: NameKindStyle, capitals: boolean): Layout {
  const { from, small, to, large } = sizes;
  return {
    'text-field': capitals ? ['upcase', ['get', 'name']] : ['get', 'name'],
    'text-font': capitals ? FONTS.strong : FONTS.regular,
    'text-size': ['interpolate', ['linear'], ['zoom'], from, small, to, large],
    'text-letter-spacing': spacing,
    'text-max-width': most,
  };
}

/** CSS pixels from a marker's centre. */
const HIDDEN_WITHIN = 14;

/** Names of the places whose dot a marker hides. */
export function hiddenDots(
  names: FeatureCollection<Point>,
  { layout, namesZoom }: Pick<MapViewModel, 'layout' | 'namesZoom'>,
): readonly string[] {
  const within = HIDDEN_WITHIN / (TILE_PX * 2 ** namesZoom);
  const isHidden = nearAny(
    layout.map(({ center }) => mercator(center)),
    within,
  );
  return names.features.flatMap(({ properties, geometry: { coordinates } }) => {
    const [longitude = 0, latitude = 0] = coordinates;
    return isHidden(mercator([longitude, latitude])) ? [properties?.name] : [];
  });
}
