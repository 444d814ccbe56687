import type { FeatureCollection, Point } from 'geojson';
import type {
  ExpressionSpecification,
  FilterSpecification,
  SymbolLayerSpecification,
  VariableAnchorOffsetCollectionSpecification,
} from 'maplibre-gl';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { MapNameKind } from '../../formats/map-names-file.ts';
import { LAYERS } from './layer-ids.ts';
import { FONTS, labelPaint } from './paint.ts';
import type { MapPalette } from './palette.ts';

const kind = (name: MapNameKind): FilterSpecification => ['==', ['get', 'kind'], name];

/** Towns appear rank by rank as the map is zoomed in. */
const TOWN_RANKS: ExpressionSpecification = ['step', ['zoom'], 1, 6, 2, 7, 3, 8, 4];
const TOWNS: ExpressionSpecification = [
  'all',
  ['==', ['get', 'kind'], 'town'],
  ['<=', ['get', 'rank'], TOWN_RANKS],
];

const TOWNS_FROM = 5.8;

type Anchors = VariableAnchorOffsetCollectionSpecification;

/** Offsets in ems: beside the dot, or clear of the marker that stands on it. */
const NEAR: Anchors = ['left', [0.55, 0], 'right', [-0.55, 0], 'top', [0, 0.4], 'bottom', [0, -0.4]];
const CLEAR: Anchors = ['top', [0, 1.7], 'bottom', [0, -1.7], 'left', [1.8, 0], 'right', [-1.8, 0]];

const TOWN_LAYOUT: NonNullable<SymbolLayerSpecification['layout']> = {
  'text-field': ['get', 'name'],
  'text-font': FONTS.regular,
  'text-size': ['interpolate', ['linear'], ['zoom'], 6, 12, 10, 15],
  'text-variable-anchor-offset': [...NEAR, ...CLEAR],
  'symbol-sort-key': ['get', 'rank'],
};

interface NameLayersProps {
  readonly palette: MapPalette;
  readonly names: FeatureCollection<Point>;
}

export function NameLayers({ palette, names }: NameLayersProps) {
  return (
    <Source id="noms" type="geojson" data={names}>
      <Layer
        id={LAYERS.townDots}
        type="circle"
        filter={TOWNS}
        minzoom={TOWNS_FROM}
        paint={{
          'circle-radius': 2.4,
          'circle-color': palette.town,
          'circle-stroke-color': palette.france,
          'circle-stroke-width': 1,
        }}
      />
      <Layer
        id={LAYERS.towns}
        type="symbol"
        filter={TOWNS}
        minzoom={TOWNS_FROM}
        layout={TOWN_LAYOUT}
        paint={labelPaint(palette.town, palette.france)}
      />
      <Layer
        id={LAYERS.departementNames}
        type="symbol"
        filter={kind('departement')}
        minzoom={6.6}
        maxzoom={9.5}
        layout={{
          'text-field': ['get', 'name'],
          'text-font': FONTS.strong,
          'text-size': ['interpolate', ['linear'], ['zoom'], 6, 12, 9, 16],
          'text-max-width': 8,
          'text-variable-anchor': ['center', 'top', 'bottom'],
          'text-radial-offset': 1.5,
        }}
        paint={labelPaint(palette.label, palette.france)}
      />
      <Layer
        id={LAYERS.regionNames}
        type="symbol"
        filter={kind('region')}
        maxzoom={6.6}
        layout={{
          'text-field': ['upcase', ['get', 'name']],
          'text-font': FONTS.strong,
          'text-size': ['interpolate', ['linear'], ['zoom'], 4, 10, 6.5, 13.5],
          'text-letter-spacing': 0.12,
          'text-max-width': 9,
          'text-padding': 4,
          'text-variable-anchor': ['center', 'top', 'bottom'],
          'text-radial-offset': 2.2,
        }}
        paint={labelPaint(palette.label, palette.france)}
      />
    </Source>
  );
}
