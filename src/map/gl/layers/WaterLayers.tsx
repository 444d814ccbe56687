import { featureCollection, multiLineString, multiPolygon } from '@turf/turf';
import type { Geometry, Position } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import { Layer, Source } from 'react-map-gl/maplibre';
import { isOnFrance } from '../../../core/geo/france-bounds.ts';
import { loadWater } from '../../../state/data/load-contours.ts';
import { resource } from '../../../state/data/resource.ts';
import { useResource } from '../../../state/data/use-resource.ts';
import { whenMapSettles } from '../../../state/map/after-map.ts';
import { LAYERS } from '../style/layer-ids.ts';
import { type FillPaint, FONTS, type LinePaint, labelPaint } from '../style/paint.ts';
import type { MapPalette } from '../style/palette.ts';
import { shownIf } from './name-layout.ts';

/** A quarter off both ends of each side: the source's few corners lie where its tiles end, hardly ever on a shore. */
export function rounded(ring: readonly Position[]): Position[] {
  const sides = ring.slice(1).flatMap(([x = 0, y = 0], at): Position[] => {
    const [u = 0, v = 0] = ring[at] ?? [];
    return [0.25, 0.75].map((share) => [u + share * (x - u), v + share * (y - v)]);
  });
  return [...sides, ...sides.slice(0, 1)];
}

/** Abroad, where no one comes near, corners stay: each one more is drawn at every frame. */
function shoreOf(ring: readonly Position[]): Position[] {
  const [longitude = 0, latitude = 0] = ring[0] ?? [];
  return isOnFrance([longitude, latitude]) ? rounded(rounded(ring)) : [...ring];
}

/** Without it the map is only poorer. */
const water = resource(async () => {
  await whenMapSettles();
  const { rivers, areas } = await loadWater();
  const courses = rivers.map(({ name, lines }) => multiLineString(lines, { name }));
  const shores = areas.map((rings) => rings.map(shoreOf));
  return featureCollection<Geometry>([multiPolygon(shores), ...courses]);
});

const IS_RIVER: ExpressionSpecification = ['has', 'name'];

/** Wider and softer the nearer one is: a line is wrong by up to 1.5 km. */
const riverLine = ({ river }: MapPalette): LinePaint => ({
  'line-color': river,
  'line-width': ['interpolate', ['linear'], ['zoom'], 5, 1, 7, 2, 9, 3.8, 11, 12, 13, 30],
  'line-blur': ['interpolate', ['linear'], ['zoom'], 8, 0, 9, 0.5, 11, 7, 13, 24],
  'line-opacity': ['interpolate', ['linear'], ['zoom'], 9, 1, 11, 0.75, 13, 0.6],
});

/** Of a near river's colour, opaque: it would change that of a coloured territory. */
const lakeFill = ({ river, france }: MapPalette): FillPaint => ({
  'fill-color': ['interpolate', ['linear'], 0.3, 0, river, 1, france],
  'fill-antialias': false,
});

export function WaterLayers({ palette }: { readonly palette: MapPalette }) {
  const { value } = useResource(water, 'asks');
  if (!value) return null;
  // Tiles have their own.
  const shown = shownIf(!palette.isTiled);
  const low = { beforeId: LAYERS.aboveWater, layout: shown };
  return (
    // Tiles of zoom 5 at most, to a hundred metres: few draw calls, and finer all the same than a river's line is exact.
    <Source id="eaux" type="geojson" data={value} maxzoom={5} tolerance={0.03}>
      <Layer {...low} id={LAYERS.water} type="fill" filter={['!', IS_RIVER]} paint={lakeFill(palette)} />
      <Layer {...low} id={LAYERS.rivers} type="line" filter={IS_RIVER} paint={riverLine(palette)} />
      <Layer
        id={LAYERS.riverNames}
        beforeId={LAYERS.belowNames}
        type="symbol"
        minzoom={7.5}
        filter={IS_RIVER}
        layout={{
          'symbol-placement': 'line',
          'text-field': ['get', 'name'],
          'text-font': FONTS.italic,
          'text-size': 13,
          'text-max-angle': 30,
          ...shown,
        }}
        paint={labelPaint(palette.seaLabel, palette.france)}
      />
    </Source>
  );
}
