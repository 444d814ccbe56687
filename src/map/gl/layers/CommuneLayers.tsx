import type { ExpressionSpecification } from 'maplibre-gl';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import { COMMUNE_STYLE } from '../../../core/geo/name-styles.ts';
import { LARGE_COMMUNE } from '../contours/commune-geometry.ts';
import { COMMUNE_ZOOM } from '../contours/contour-store.ts';
import { firstCommunes, withRoom } from '../contours/first-names.ts';
import { CONTOURS, LAYERS } from './layer-ids.ts';
import { dotName } from './map-images.ts';
import { besideDot, fitsAt, isOneOf, nameLayout, standsByItself } from './name-layout.ts';
import { communeLine, FONTS, labelPaint } from './paint.ts';
import { hiddenDots } from './town-dots.ts';
import type { MapViewModel } from './use-map-view-model.ts';

/** From it a click takes communes. */
export const COMMUNES_FROM = 9.3;

/** Of a dot's image, by inhabitants. */
const DOT_SIZE: ExpressionSpecification = [
  'step',
  ['get', 'population'],
  0.6,
  500,
  0.75,
  2000,
  0.9,
  5000,
  1.1,
];

/** By inhabitants. */
const TEXT_GROWTH: ExpressionSpecification = ['step', ['get', 'population'], 1, 20_000, 1.12, 100_000, 1.35];

interface CommuneLayersProps {
  readonly picture: MapViewModel;
}

/** What is named before others, and where; the same for the same picture. */
function useFirstNames({ contours, shown, neighbours, listed, layout, namesZoom }: MapViewModel) {
  const { names, levels } = contours;
  const { lit } = shown;
  const first = useMemo(
    () => firstCommunes({ names, levels }, { lit, neighbours, listed }),
    [names, levels, lit, neighbours, listed],
  );
  const data = useMemo(() => {
    const marks = layout.map(({ center }) => center);
    return names.commune && withRoom(names.commune, levels, first, marks, COMMUNE_STYLE);
  }, [names, levels, first, layout]);
  const hidden = useMemo(
    () => (data ? hiddenDots(data, { layout, namesZoom }) : []),
    [data, layout, namesZoom],
  );
  return { first, data, hidden };
}

/** Where contours are official, borders and a name within them; else a dot and a name beside it. */
export function CommuneLayers({ picture }: CommuneLayersProps) {
  const { contours, palette, level, namesZoom } = picture;
  const communes = contours.levels.commune;
  const { first, data, hidden } = useFirstNames(picture);
  if (!communes || !data) return null;
  const isFirst = isOneOf(first);
  const isLarge: ExpressionSpecification = ['any', isFirst, ['>=', ['get', 'population'], LARGE_COMMUNE]];
  const isDot: ExpressionSpecification = ['boolean', ['get', 'dot'], false];
  const { isHidden, anchors } = besideDot(hidden);
  const [[from, small], [to, large]] = COMMUNE_STYLE.sizes;
  // A name within limits has the size that was found to fit.
  const grown = (size: number): ExpressionSpecification => ['case', isDot, ['*', size, TEXT_GROWTH], size];
  return (
    <>
      <Source id="limites-communes" {...CONTOURS} data={communes.borders}>
        <Layer
          id={LAYERS.communeBorders}
          beforeId={LAYERS.borders}
          type="line"
          minzoom={level === 'commune' ? COMMUNE_ZOOM : COMMUNES_FROM}
          paint={communeLine(palette)}
        />
      </Source>
      <Source id="noms-communes" type="geojson" data={data}>
        <Layer
          id={LAYERS.communeNames}
          beforeId={LAYERS.towns}
          type="symbol"
          minzoom={COMMUNES_FROM}
          filter={[
            'all',
            ['any', fitsAt(namesZoom), ['all', isFirst, isDot]],
            ['!', standsByItself(picture)],
          ]}
          layout={{
            ...nameLayout(COMMUNE_STYLE, false),
            'text-font': ['case', isLarge, ['literal', FONTS.strong], ['literal', FONTS.regular]],
            'text-size': ['interpolate', ['linear'], ['zoom'], from, grown(small), to, grown(large)],
            'text-variable-anchor-offset': ['case', ['!', isDot], ['literal', ['center', [0, 0]]], anchors],
            'icon-image': ['case', ['all', isDot, ['!', isHidden]], dotName(palette.scheme), ''],
            'icon-size': DOT_SIZE,
            'icon-padding': 1,
            'symbol-sort-key': ['-', ['case', isFirst, -1e9, 0], ['get', 'population']],
          }}
          paint={labelPaint(palette.label, palette.france)}
        />
      </Source>
    </>
  );
}
