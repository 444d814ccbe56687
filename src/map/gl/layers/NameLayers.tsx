import { featureCollection, point } from '@turf/turf';
import type { FeatureCollection, Point } from 'geojson';
import type { ExpressionSpecification, FormattedSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { MapNameKind } from '../../../core/formats/map-files.ts';
import { DEPARTEMENT_STYLE, REGION_STYLE } from '../../../core/geo/name-styles.ts';
import type { MapViewModel } from '../model/use-map-view-model.ts';
import { LAYERS, SOURCES } from '../style/layer-ids.ts';
import { FONTS, labelPaint } from '../style/paint.ts';
import type { MapPalette } from '../style/palette.ts';
import { dotName } from './map-images.ts';
import { COMMUNES_FROM } from './NarrowLevelLayers.tsx';
import { below, besideDot, fitsAt, hiddenDots, nameLayout, shownIf } from './name-layout.ts';

/** Towns appear rank by rank as the map is zoomed in, préfectures before others of their département. */
const SEAT_RANKS: ExpressionSpecification = ['step', ['zoom'], 1, 6, 2, 7, 4];
const TOWN_RANKS: ExpressionSpecification = ['step', ['zoom'], 0, 6, 2, 7, 4];

const SEATS_FROM = 3.4;
const TOWNS_FROM = 6;
/** Those of ten thousand inhabitants too. */
const NEAR_TOWNS_FROM = 7;
const REGIONS_UNTIL = 6.8;
const DEPARTEMENTS = { from: 6.5, until: 9.5 };
const OUTER_UNTIL = 8;

const FARTHEST = 0;
const CLOSEST = 24;

type Layout = NonNullable<SymbolLayerSpecification['layout']>;

/** A name is placed beside its dot, or not at all; beside the marker that hides its dot. */
function townLayout(scheme: MapPalette['scheme'], hidden: readonly string[], isSeat = false): Layout {
  const { isHidden, anchors } = besideDot(hidden, isSeat);
  return {
    'text-field': ['get', 'name'],
    'text-font': ['case', ['==', ['get', 'rank'], 1], ['literal', FONTS.strong], ['literal', FONTS.regular]],
    'text-size': ['interpolate', ['linear'], ['zoom'], 5, 12.5, 10, 15],
    'text-variable-anchor-offset': anchors,
    'icon-image': ['case', isHidden, '', dotName(scheme)],
    'icon-allow-overlap': isSeat,
    // By population. Keys to sort by would cost a draw call each.
    'symbol-z-order': 'source',
    'text-padding': 1,
  };
}

const COUNT: ExpressionSpecification = [
  'concat',
  '\n',
  ['to-string', ['get', 'sheets']],
  ['case', ['>', ['get', 'sheets'], 1], ' fiches', ' fiche'],
];

/** Counts are those of the whole collection: none beside a list that is narrowed. */
const regionField = ({
  palette: { accent },
  isFiltered,
  namesZoom,
}: MapViewModel): FormattedSpecification | ExpressionSpecification => [
  'format',
  ['upcase', ['get', 'name']],
  {},
  ['case', ['all', !isFiltered, ['>', ['get', 'sheets'], 0], fitsAt(namesZoom, 'counted')], COUNT, ''],
  { 'text-color': accent, 'font-scale': 0.95 },
];

const IS_SEA: ExpressionSpecification = ['==', ['get', 'kind'], 'sea'];

const outerLayout = ({ seaLabel, neighbourLabel }: MapPalette): Layout => ({
  'text-field': [
    'case',
    IS_SEA,
    ['format', ['get', 'name'], { 'text-color': seaLabel }],
    ['format', ['upcase', ['get', 'name']], { 'text-color': neighbourLabel }],
  ],
  'text-font': FONTS.regular,
  'text-size': ['case', IS_SEA, 13, 11.5],
  'text-letter-spacing': ['case', IS_SEA, 0.1, 0.2],
  'text-max-width': 8,
});

const namesOf =
  ({ subject, compared, dots }: MapViewModel) =>
  (kind: MapNameKind, ...more: ExpressionSpecification[]): ExpressionSpecification => {
    const written = [...(subject ? [subject] : compared), ...dots].map(({ name }) => name);
    return [
      'all',
      ['==', ['get', 'kind'], kind],
      ['!', ['in', ['get', 'name'], ['literal', written]]],
      ...more,
    ];
  };

interface NameLayersProps {
  readonly model: MapViewModel;
  readonly names: FeatureCollection<Point>;
}

export function NameLayers({ model, names }: NameLayersProps) {
  const { palette, contours } = model;
  const only = namesOf(model);
  const hidden = hiddenDots(names, model);
  const towns = {
    type: 'symbol',
    maxzoom: contours.names.commune ? COMMUNES_FROM : CLOSEST,
    paint: labelPaint(palette.town, palette.france),
  } as const;
  return (
    <>
      <Layer id={LAYERS.aboveTowns} type="background" layout={{ visibility: 'none' }} />
      <Layer
        {...towns}
        source={SOURCES.names}
        id={LAYERS.seats}
        beforeId={LAYERS.aboveTowns}
        layout={townLayout(palette.scheme, hidden, true)}
        filter={only('seat', ['<=', ['get', 'rank'], SEAT_RANKS])}
        minzoom={SEATS_FROM}
      />
      <Layer
        id={LAYERS.outerNames}
        source={SOURCES.names}
        beforeId={LAYERS.seats}
        type="symbol"
        filter={['all', ['in', ['get', 'kind'], ['literal', ['sea', 'country']]], fitsAt(model.namesZoom)]}
        maxzoom={OUTER_UNTIL}
        layout={outerLayout(palette)}
        paint={{ 'text-color': palette.neighbourLabel }}
      />
      <Layer
        {...towns}
        source={SOURCES.names}
        id={LAYERS.towns}
        layout={townLayout(palette.scheme, hidden)}
        beforeId={LAYERS.seats}
        filter={only('town', ['<=', ['get', 'rank'], TOWN_RANKS])}
        minzoom={TOWNS_FROM}
      />
      <Layer id={LAYERS.belowTowns} beforeId={LAYERS.towns} type="background" layout={shownIf(false)} />
      {contours.names.towns && (
        <Source id="villes-proches" type="geojson" data={contours.names.towns}>
          <Layer
            {...towns}
            id={LAYERS.nearTowns}
            layout={townLayout(palette.scheme, hiddenDots(contours.names.towns, model))}
            beforeId={LAYERS.towns}
            filter={only('town')}
            minzoom={NEAR_TOWNS_FROM}
          />
        </Source>
      )}
      <AreaNames model={model} />
    </>
  );
}

function AreaNames({ model }: { readonly model: MapViewModel }) {
  const { palette, level, pinned, namesZoom } = model;
  const [only, fits] = [namesOf(model), fitsAt(namesZoom)];
  const shared = {
    type: 'symbol',
    source: SOURCES.names,
    paint: labelPaint(palette.label, palette.france),
  } as const;
  return (
    <>
      <Layer
        {...shared}
        id={LAYERS.departementNames}
        beforeId={below(level === 'departement')}
        filter={only('departement', fits)}
        minzoom={pinned ? FARTHEST : DEPARTEMENTS.from}
        maxzoom={pinned ? CLOSEST : DEPARTEMENTS.until}
        layout={{ ...nameLayout(DEPARTEMENT_STYLE, true), ...shownIf(!pinned || level === 'departement') }}
      />
      <Layer
        {...shared}
        id={LAYERS.regionNames}
        beforeId={below(level === 'region')}
        filter={only('region', fits)}
        maxzoom={pinned ? CLOSEST : REGIONS_UNTIL}
        layout={{
          ...nameLayout(REGION_STYLE, true),
          'text-max-width': 8,
          'text-field': regionField(model),
          ...shownIf(!pinned || level === 'region'),
        }}
      />
    </>
  );
}

/** An invisible letter of a marker's size, placed before every name: names keep clear of markers and letters. */
export function MarkerCollision({ layout, compared }: Pick<MapViewModel, 'layout' | 'compared'>) {
  const data = useMemo(
    () =>
      featureCollection(
        [...layout.map(({ center }) => center), ...compared.map(({ pin }) => pin)].map((at) =>
          point([...at]),
        ),
      ),
    [layout, compared],
  );
  return (
    <Source id="place-des-reperes" type="geojson" data={data}>
      <Layer
        id={LAYERS.markerCollision}
        type="symbol"
        layout={{
          'text-field': 'O',
          'text-font': FONTS.strong,
          'text-size': 25,
          'text-line-height': 0.9,
          'text-padding': 3,
          'text-allow-overlap': true,
        }}
        paint={{ 'text-opacity': 0 }}
      />
    </Source>
  );
}
