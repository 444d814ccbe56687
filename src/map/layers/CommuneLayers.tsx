import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { Layer, Source } from 'react-map-gl/maplibre';
import { site } from '../../data/settings.ts';
import { isRoughArea } from '../../domain/territory/area-precision.ts';
import { COMMUNE_STYLE } from '../../geo/name-styles.ts';
import { LARGE_COMMUNE } from '../contours/commune-geometry.ts';
import { COMMUNE_ZOOM } from '../contours/contour-store.ts';
import { CONTOURS, LAYERS } from './layer-ids.ts';
import { fitsAt, nameLayout } from './name-layout.ts';
import { communeLine, FONTS, labelPaint } from './paint.ts';
import type { MapPicture } from './use-map-picture.ts';

export const COMMUNE_NAMES_FROM = 10;

const LINES_FROM = 9.3;

interface CommuneLayersProps {
  readonly picture: MapPicture;
}

export function CommuneLayers({ picture }: CommuneLayersProps) {
  const { contours, palette, level, neighbours } = picture;
  const communes = contours.levels.commune;
  if (!communes || !contours.names.commune) return null;
  const stands: ExpressionSpecification = ['in', ['get', 'key'], ['literal', [...neighbours]]];
  const first: ExpressionSpecification = ['any', stands, ['>=', ['get', 'population'], LARGE_COMMUNE]];
  const fits = fitsAt(picture.namesZoom);
  const shared = {
    type: 'symbol',
    minzoom: COMMUNE_NAMES_FROM,
    paint: labelPaint(palette.label, palette.france),
  } as const;
  const layout: SymbolLayerSpecification['layout'] = {
    ...nameLayout(COMMUNE_STYLE, false),
    'symbol-sort-key': ['case', stands, -1e9, ['-', 0, ['get', 'population']]],
  };
  return (
    <>
      <Source id="limites-communes" {...CONTOURS} data={communes.borders}>
        <Layer
          id={LAYERS.communeBorders}
          beforeId={LAYERS.borders}
          type="line"
          minzoom={level === 'commune' ? COMMUNE_ZOOM : LINES_FROM}
          paint={communeLine(palette, isRoughArea({ level: 'commune' }, site.contours.kind))}
        />
      </Source>
      <Source id="noms-communes" type="geojson" data={contours.names.commune}>
        <Layer
          {...shared}
          id={LAYERS.largeCommuneNames}
          beforeId={LAYERS.towns}
          filter={['all', fits, first]}
          layout={{ ...layout, 'text-font': FONTS.strong }}
        />
        <Layer
          {...shared}
          id={LAYERS.communeNames}
          beforeId={LAYERS.belowEpciNames}
          filter={['all', fits, ['!', first]]}
          layout={layout}
        />
      </Source>
    </>
  );
}
