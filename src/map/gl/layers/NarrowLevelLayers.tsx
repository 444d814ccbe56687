import type { ExpressionSpecification } from 'maplibre-gl';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import { COMMUNE_STYLE, EPCI_STYLE } from '../../../core/geo/name-styles.ts';
import { COMMUNE_ZOOM } from '../contours/contour-store.ts';
import { contoursAt, firstCommunes, withRoom } from '../contours/find-contour.ts';
import { LARGE_COMMUNE } from '../contours/level-geometry.ts';
import type { MapViewModel } from '../model/use-map-view-model.ts';
import { CONTOURS, LAYERS } from '../style/layer-ids.ts';
import { FONTS, labelPaint } from '../style/paint.ts';
import { dotName } from './map-images.ts';
import { below, besideDot, fitsAt, hiddenDots, isOneOf, nameLayout, standsByItself } from './name-layout.ts';

/** From it a click takes communes. */
export const COMMUNES_FROM = 9.3;

const POPULATION: ExpressionSpecification = ['get', 'population'];

/** Of a dot's image, by inhabitants. */
const DOT_SIZE: ExpressionSpecification = ['step', POPULATION, 0.6, 500, 0.75, 2000, 0.9, 5000, 1.1];

/** By inhabitants. */
const TEXT_GROWTH: ExpressionSpecification = ['step', POPULATION, 1, 20_000, 1.12, 100_000, 1.35];

/** What is named before others, and where; the same while what is shown stays. */
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
  const markers = useMemo(() => ({ layout, namesZoom }), [layout, namesZoom]);
  const hidden = useMemo(() => (data ? hiddenDots(data, markers) : []), [data, markers]);
  return { first, data, hidden };
}

/** Where contours are official, borders and a name within them; else a dot and a name beside it. */
export function CommuneLayers({ model }: { readonly model: MapViewModel }) {
  const { contours, palette, level, namesZoom } = model;
  const communes = contours.levels.commune;
  const { first, data, hidden } = useFirstNames(model);
  if (!communes || !data) return null;
  const isFirst = isOneOf(first);
  const isLarge: ExpressionSpecification = ['any', isFirst, ['>=', ['get', 'population'], LARGE_COMMUNE]];
  const isDot: ExpressionSpecification = ['boolean', ['get', 'dot'], false];
  const { isHidden, anchors } = besideDot(hidden);
  const { from, small, to, large } = COMMUNE_STYLE.sizes;
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
          paint={{ 'line-color': palette.commune, 'line-width': 0.9 }}
        />
      </Source>
      <Source id="noms-communes" type="geojson" data={data}>
        <Layer
          id={LAYERS.communeNames}
          beforeId={LAYERS.towns}
          type="symbol"
          minzoom={COMMUNES_FROM}
          filter={['all', ['any', fitsAt(namesZoom), ['all', isFirst, isDot]], ['!', standsByItself(model)]]}
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

/** From it a click takes intercommunalités. */
const SHOWN_FROM = 7.8;

export function EpciLayers({ model }: { readonly model: MapViewModel }) {
  const { contours, palette, level, pinned, listed, layout, namesZoom } = model;
  const { levels, names } = contours;
  const data = useMemo(() => {
    const marks = layout.map(({ center }) => center);
    // Whatever the marker is of.
    const marked = marks.flatMap((mark) => contoursAt(levels.epci, mark).map(({ key }) => key));
    return names.epci && withRoom(names.epci, levels, marked, marks, EPCI_STYLE);
  }, [names, levels, layout]);
  if (!levels.epci || !data) return null;
  const isPinned = pinned && level === 'epci';
  const color = isPinned ? palette.epciPinned : palette.epci;
  return (
    <>
      <Source id="limites-epci" {...CONTOURS} data={levels.epci.borders}>
        <Layer
          id={LAYERS.epciBorders}
          beforeId={LAYERS.borders}
          type="line"
          minzoom={isPinned ? 0 : SHOWN_FROM}
          paint={{
            'line-color': color,
            'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.75, 7, 1, 9, 1.2, 11, 1.5],
          }}
        />
      </Source>
      <Source id="noms-epci" type="geojson" data={data}>
        <Layer
          id={LAYERS.epciNames}
          beforeId={below(level === 'epci')}
          type="symbol"
          minzoom={isPinned ? 0 : SHOWN_FROM}
          filter={['all', fitsAt(namesZoom), ['!', standsByItself(model)]]}
          layout={{
            ...nameLayout(EPCI_STYLE, true),
            'symbol-sort-key': ['case', isOneOf(listed), -1e9, ['-', 0, ['get', 'population']]],
          }}
          paint={labelPaint(palette.epciLabel, palette.france)}
        />
      </Source>
    </>
  );
}
