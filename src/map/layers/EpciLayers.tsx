import type { SymbolLayerSpecification } from 'maplibre-gl';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import { EPCI_STYLE, PINNED_EPCI_STYLE } from '../../geo/name-styles.ts';
import { CONTOURS, LAYERS } from './layer-ids.ts';
import { BESIDE_MARKER, fitsAt, isOneOf, nameLayout, shownIf, standsByItself } from './name-layout.ts';
import { labelPaint } from './paint.ts';
import type { MapPicture } from './use-map-picture.ts';

const LINES_FROM = 7.8;

const NAMES_FROM = 9;

/** At the scale of France none has room: those that have sheets are named first, then the most populated. */
const pinnedNames = (sheets: readonly TerritoryKey[]): NonNullable<SymbolLayerSpecification['layout']> => ({
  ...nameLayout(PINNED_EPCI_STYLE, false),
  'text-padding': 11,
  'text-variable-anchor-offset': BESIDE_MARKER,
  'symbol-sort-key': ['case', isOneOf(sheets), -1e9, ['-', 0, ['get', 'population']]],
});

interface EpciLayersProps {
  readonly picture: MapPicture;
}

export function EpciLayers({ picture }: EpciLayersProps) {
  const { contours, palette, level, pinned } = picture;
  const { levels, names } = contours;
  if (!levels.epci || !names.epci) return null;
  const isPinned = pinned && level === 'epci';
  const color = isPinned ? palette.epciPinned : palette.epci;
  return (
    <>
      <Source id="limites-epci" {...CONTOURS} data={levels.epci.borders}>
        <Layer
          id={LAYERS.epciBorders}
          beforeId={LAYERS.borders}
          type="line"
          minzoom={isPinned ? 0 : LINES_FROM}
          paint={{
            'line-color': color,
            'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.75, 7, 1, 9, 1.2, 11, 1.5],
          }}
        />
      </Source>
      <Source id="noms-epci" type="geojson" data={names.epci}>
        <Layer
          id={LAYERS.pinnedEpciNames}
          beforeId={LAYERS.aboveEpciNames}
          type="symbol"
          maxzoom={NAMES_FROM}
          filter={['all', fitsAt(picture.namesZoom, 'ashore'), ['!', standsByItself(picture)]]}
          layout={{ ...pinnedNames(picture.listed), ...shownIf(isPinned) }}
          paint={labelPaint(palette.epciLabel, palette.france)}
        />
        <Layer
          id={LAYERS.epciNames}
          beforeId={LAYERS.aboveEpciNames}
          type="symbol"
          minzoom={NAMES_FROM}
          filter={['all', fitsAt(picture.namesZoom), ['!', standsByItself(picture)]]}
          layout={nameLayout(EPCI_STYLE, true)}
          paint={labelPaint(palette.epciLabel, palette.france)}
        />
      </Source>
    </>
  );
}
