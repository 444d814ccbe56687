import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import { site } from '../../data/settings.ts';
import { isRoughArea } from '../../domain/territory/area-precision.ts';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import { COMMUNE_STYLE } from '../../geo/name-styles.ts';
import { LARGE_COMMUNE } from '../contours/commune-geometry.ts';
import { COMMUNE_ZOOM } from '../contours/contour-store.ts';
import { firstCommunes, withRoom } from '../contours/first-names.ts';
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

/** What is named before others, and where; the same for the same picture. */
function useFirstNames({ contours, shown, neighbours, layout }: MapPicture) {
  const { names, levels } = contours;
  const { lit } = shown;
  const first = useMemo(
    () => firstCommunes({ names, levels }, { lit, neighbours }),
    [names, levels, lit, neighbours],
  );
  const data = useMemo(() => {
    const marks = layout.map(({ center }) => center);
    return names.commune && withRoom(names.commune, levels, first, marks);
  }, [names, levels, first, layout]);
  return { first, data };
}

export function CommuneLayers({ picture }: CommuneLayersProps) {
  const { contours, palette, level } = picture;
  const communes = contours.levels.commune;
  const { first, data } = useFirstNames(picture);
  if (!communes || !data) return null;
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
      <Source id={NAMES} type="geojson" data={data}>
        <CommuneNames {...{ picture, first }} />
      </Source>
    </>
  );
}

interface CommuneNamesProps extends CommuneLayersProps {
  readonly first: readonly TerritoryKey[];
}

function CommuneNames({ picture, first }: CommuneNamesProps) {
  const { palette, namesZoom } = picture;
  const isFirst = isOneOf(first);
  const isLarge: ExpressionSpecification = ['any', isFirst, ['>=', ['get', 'population'], LARGE_COMMUNE]];
  const shown: ExpressionSpecification = ['all', fitsAt(namesZoom), ['!', standsByItself(picture)]];
  const shared = {
    source: NAMES,
    type: 'symbol',
    minzoom: COMMUNE_NAMES_FROM,
    paint: labelPaint(palette.label, palette.france),
  } as const;
  const layout: SymbolLayerSpecification['layout'] = {
    ...nameLayout(COMMUNE_STYLE, false),
    'symbol-sort-key': ['-', ['case', isFirst, -1e9, 0], ['get', 'population']],
  };
  return (
    <>
      <Layer
        {...shared}
        id={LAYERS.largeCommuneNames}
        beforeId={LAYERS.towns}
        filter={['all', shown, isLarge]}
        layout={{ ...layout, 'text-font': FONTS.strong, 'text-variable-anchor-offset': BESIDE_MARKER }}
      />
      <Layer
        {...shared}
        id={LAYERS.communeNames}
        beforeId={LAYERS.belowEpciNames}
        filter={['all', shown, ['!', isLarge]]}
        layout={layout}
      />
    </>
  );
}
