import type { ExpressionSpecification } from 'maplibre-gl';
import { Fragment } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { Theme } from '../domain/catalogue.ts';
import { EpciLayers } from './EpciLayers.tsx';
import type { MapGeometry } from './geometry.ts';
import { EXTENT_SOURCE, LAYERS } from './layer-ids.ts';
import { NameLayers } from './NameLayers.tsx';
import { extentFill, extentLine, selectionGlow, selectionLine } from './paint.ts';
import type { MapPalette } from './palette.ts';

interface BasemapLayersProps {
  readonly palette: MapPalette;
  readonly themes: readonly Theme[];
  readonly geometry: MapGeometry | null;
}

/** Smallest on top: a commune stays in sight and clickable inside its région. */
const SMALLEST_ON_TOP: { 'fill-sort-key': ExpressionSpecification } = {
  'fill-sort-key': ['-', 0, ['get', 'area']],
};

/** Sea, land, borders by level, the sheets' territories and the selection, bottom to top. */
export function BasemapLayers({ palette, themes, geometry }: BasemapLayersProps) {
  if (!geometry) {
    return <Layer id={LAYERS.sea} type="background" paint={{ 'background-color': palette.sea }} />;
  }
  const border = (color: string, width: number) => ({ 'line-color': color, 'line-width': width });
  return (
    <Fragment>
      <Layer id={LAYERS.sea} type="background" paint={{ 'background-color': palette.sea }} />
      <Source id="voisins" type="geojson" data={geometry.neighbours}>
        <Layer id={LAYERS.neighbours} type="fill" paint={{ 'fill-color': palette.neighbour }} />
        <Layer id={LAYERS.neighboursLine} type="line" paint={border(palette.neighbourLine, 1)} />
      </Source>
      <Source id="france" type="geojson" data={geometry.france}>
        <Layer id={LAYERS.france} type="fill" paint={{ 'fill-color': palette.france }} />
      </Source>
      <Source id="eau" type="geojson" data={geometry.water}>
        <Layer id={LAYERS.water} type="fill" paint={{ 'fill-color': palette.sea }} />
      </Source>
      <Source id={EXTENT_SOURCE} type="geojson" data={geometry.extents} promoteId="key">
        <Layer
          id={LAYERS.extentFill}
          type="fill"
          layout={SMALLEST_ON_TOP}
          paint={extentFill(themes, palette)}
        />
      </Source>
      <Source id="limites-departements" type="geojson" data={geometry.departementBorders}>
        <Layer
          id={LAYERS.departementBorders}
          type="line"
          paint={{
            'line-color': palette.departement,
            'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.6, 9, 1.6],
          }}
        />
      </Source>
      <Source id="littoral" type="geojson" data={geometry.coast}>
        <Layer id={LAYERS.coast} type="line" paint={border(palette.coast, 0.9)} />
      </Source>
      <Source id="limites-regions" type="geojson" data={geometry.regionBorders}>
        <Layer
          id={LAYERS.regionBorders}
          type="line"
          paint={{
            'line-color': palette.region,
            'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.9, 9, 2.2],
          }}
        />
      </Source>
      <Layer id={LAYERS.extentLine} source={EXTENT_SOURCE} type="line" paint={extentLine(themes, palette)} />
      <Layer id={LAYERS.selectionGlow} source={EXTENT_SOURCE} type="line" paint={selectionGlow(palette)} />
      <Layer id={LAYERS.selectionLine} source={EXTENT_SOURCE} type="line" paint={selectionLine(palette)} />
      <EpciLayers palette={palette} />
      <NameLayers palette={palette} names={geometry.names} />
    </Fragment>
  );
}
