import type { ExpressionSpecification, LineLayerSpecification } from 'maplibre-gl';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { Theme } from '../domain/catalogue.ts';
import { EpciLayers } from './EpciLayers.tsx';
import { type ContourGeometry, useGeometry } from './geometry.ts';
import { EXTENT_SOURCE, LAYERS } from './layer-ids.ts';
import { NameLayers } from './NameLayers.tsx';
import { extentFill, extentLine, selectionGlow, selectionLine } from './paint.ts';
import type { MapPalette } from './palette.ts';

interface BasemapLayersProps {
  readonly palette: MapPalette;
  readonly themes: readonly Theme[];
}

/** Smallest on top: a commune stays in sight and clickable inside its région. */
const SMALLEST_ON_TOP: { 'fill-sort-key': ExpressionSpecification } = {
  'fill-sort-key': ['-', 0, ['get', 'area']],
};

/** Sea, land, borders by level, the sheets' territories, the selection and the names, bottom to top. */
export function BasemapLayers({ palette, themes }: BasemapLayersProps) {
  const { basemap, contours, names } = useGeometry();
  return (
    <>
      <Layer id={LAYERS.sea} type="background" paint={{ 'background-color': palette.sea }} />
      {basemap && (
        <Source id="voisins" type="geojson" data={basemap.neighbours}>
          <Layer id={LAYERS.neighbours} type="fill" paint={{ 'fill-color': palette.neighbour }} />
          <Layer
            id={LAYERS.neighboursLine}
            type="line"
            paint={{ 'line-color': palette.neighbourLine, 'line-width': 1 }}
          />
        </Source>
      )}
      {contours && (
        <Source id="france" type="geojson" data={contours.france}>
          <Layer id={LAYERS.france} type="fill" paint={{ 'fill-color': palette.france }} />
        </Source>
      )}
      {basemap && (
        <Source id="eau" type="geojson" data={basemap.water}>
          <Layer id={LAYERS.water} type="fill" paint={{ 'fill-color': palette.sea }} />
        </Source>
      )}
      {contours && <ContourLayers contours={contours} palette={palette} themes={themes} />}
      {contours && names && <NameLayers palette={palette} names={names} />}
      {contours && names && <EpciLayers palette={palette} />}
    </>
  );
}

type ContourLayersProps = BasemapLayersProps & { readonly contours: ContourGeometry };

/** A border, thicker as the map is zoomed in. */
const border = (color: string, from: number, to: number): LineLayerSpecification['paint'] & object => ({
  'line-color': color,
  'line-width': ['interpolate', ['linear'], ['zoom'], 4, from, 9, to],
});

function ContourLayers({ contours, palette, themes }: ContourLayersProps) {
  return (
    <>
      <Source id={EXTENT_SOURCE} type="geojson" data={contours.extents} promoteId="key">
        <Layer
          id={LAYERS.extentFill}
          type="fill"
          layout={SMALLEST_ON_TOP}
          paint={extentFill(themes, palette)}
        />
      </Source>
      <Source id="limites-departements" type="geojson" data={contours.departementBorders}>
        <Layer id={LAYERS.departementBorders} type="line" paint={border(palette.departement, 0.6, 1.6)} />
      </Source>
      <Source id="littoral" type="geojson" data={contours.coast}>
        <Layer id={LAYERS.coast} type="line" paint={border(palette.coast, 0.9, 0.9)} />
      </Source>
      <Source id="limites-regions" type="geojson" data={contours.regionBorders}>
        <Layer id={LAYERS.regionBorders} type="line" paint={border(palette.region, 0.9, 2.2)} />
      </Source>
      <Layer id={LAYERS.extentLine} source={EXTENT_SOURCE} type="line" paint={extentLine(themes, palette)} />
      <Layer id={LAYERS.selectionGlow} source={EXTENT_SOURCE} type="line" paint={selectionGlow(palette)} />
      <Layer id={LAYERS.selectionLine} source={EXTENT_SOURCE} type="line" paint={selectionLine(palette)} />
    </>
  );
}
