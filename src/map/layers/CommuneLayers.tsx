import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { Layer, Source } from 'react-map-gl/maplibre';
import { site } from '../../data/settings.ts';
import { isRoughArea } from '../../domain/territory/area-precision.ts';
import { COMMUNE_STYLE } from '../../geo/name-styles.ts';
import { LARGE_COMMUNE } from '../contours/commune-geometry.ts';
import { COMMUNE_ZOOM } from '../contours/contour-store.ts';
import { CONTOURS, LAYERS } from './layer-ids.ts';
import { BESIDE_MARKER, fitsAt, isOneOf, nameLayout, standsByItself } from './name-layout.ts';
import { communeLine, FONTS, labelPaint } from './paint.ts';
import type { MapPicture } from './use-map-picture.ts';

export const COMMUNE_NAMES_FROM = 9.5;

export const COMMUNE_LINES_FROM = 9.3;

const NAMES = 'noms-communes';

interface CommuneLayersProps {
  readonly picture: MapPicture;
}

export function CommuneLayers({ picture }: CommuneLayersProps) {
  const { contours, palette, level } = picture;
  const communes = contours.levels.commune;
  if (!communes || !contours.names.commune) return null;
  return (
    <>
      <Source id="limites-communes" {...CONTOURS} data={communes.borders}>
        <Layer
          id={LAYERS.communeBorders}
          beforeId={LAYERS.borders}
          type="line"
          minzoom={level === 'commune' ? COMMUNE_ZOOM : COMMUNE_LINES_FROM}
          paint={communeLine(palette, isRoughArea({ level: 'commune' }, site.contours.kind))}
        />
      </Source>
      <Source id={NAMES} type="geojson" data={contours.names.commune}>
        <CommuneNames picture={picture} />
      </Source>
    </>
  );
}

function CommuneNames({ picture }: CommuneLayersProps) {
  const { palette, neighbours, namesZoom } = picture;
  const touches = isOneOf(neighbours);
  const first: ExpressionSpecification = ['any', touches, ['>=', ['get', 'population'], LARGE_COMMUNE]];
  const shown: ExpressionSpecification = ['all', fitsAt(namesZoom), ['!', standsByItself(picture)]];
  const shared = {
    source: NAMES,
    type: 'symbol',
    minzoom: COMMUNE_NAMES_FROM,
    paint: labelPaint(palette.label, palette.france),
  } as const;
  const layout: SymbolLayerSpecification['layout'] = {
    ...nameLayout(COMMUNE_STYLE, false),
    'symbol-sort-key': ['case', touches, -1e9, ['-', 0, ['get', 'population']]],
  };
  return (
    <>
      <Layer
        {...shared}
        id={LAYERS.largeCommuneNames}
        beforeId={LAYERS.towns}
        filter={['all', shown, first]}
        layout={{ ...layout, 'text-font': FONTS.strong, 'text-variable-anchor-offset': BESIDE_MARKER }}
      />
      <Layer
        {...shared}
        id={LAYERS.communeNames}
        beforeId={LAYERS.belowEpciNames}
        filter={['all', shown, ['!', first]]}
        layout={layout}
      />
    </>
  );
}
