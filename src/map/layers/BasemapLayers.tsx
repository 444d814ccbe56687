import type { ExpressionSpecification, FilterSpecification, LineLayerSpecification } from 'maplibre-gl';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { MapLocation, Theme } from '../../domain/sheet/catalogue.ts';
import type { ClickedLevel } from '../../domain/territory/clicked-level.ts';
import { type ContourGeometry, useGeometry } from '../contours/overview-geometry.ts';
import { ChoroplethLayer } from './ChoroplethLayer.tsx';
import { CommuneLayers } from './CommuneLayers.tsx';
import type { Choropleth } from './choropleth.ts';
import { EpciLayers } from './EpciLayers.tsx';
import { LevelLayers } from './LevelLayers.tsx';
import { LAYERS, SOURCES } from './layer-ids.ts';
import { NameLayers } from './NameLayers.tsx';
import { extentFill, extentLine, selectionGlow, selectionLine } from './paint.ts';
import type { MapPalette } from './palette.ts';

interface BasemapLayersProps {
  readonly palette: MapPalette;
  readonly themes: readonly Theme[];
  /** What a click selects. */
  readonly level: ClickedLevel;
  /** Level of what is selected, or null. */
  readonly dimmed: ClickedLevel | null;
  readonly choropleth: Choropleth | null;
  /** Places that the list shows: the territories of the other sheets are not painted. */
  readonly places: readonly MapLocation[];
}

/** Groupings share the source of régions; a click selects none of them. */
const NO_GROUPING: FilterSpecification = ['!=', ['slice', ['get', 'key'], 0, 5], 'petr:'];

/** Smallest on top: a commune stays in sight and clickable inside its région. */
const SMALLEST_ON_TOP: { 'fill-sort-key': ExpressionSpecification } = {
  'fill-sort-key': ['-', 0, ['get', 'area']],
};

/** Sea, land, borders by level, the sheets' territories, the selection and the names, bottom to top. */
export function BasemapLayers({ palette, themes, level, dimmed, choropleth, places }: BasemapLayersProps) {
  const { basemap, contours, names } = useGeometry();
  const levelProps = (own: ClickedLevel) => ({
    drawn: own === level || own === dimmed,
    dimmed: own === dimmed,
  });
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
        <Source id="france" type="geojson" data={contours.departements}>
          <Layer id={LAYERS.france} type="fill" paint={{ 'fill-color': palette.france }} />
        </Source>
      )}
      {basemap && (
        <Source id="eau" type="geojson" data={basemap.water}>
          <Layer id={LAYERS.water} type="fill" paint={{ 'fill-color': palette.sea }} />
        </Source>
      )}
      {contours && (
        <ContourLayers
          contours={contours}
          palette={palette}
          themes={themes}
          level={level}
          dimmed={dimmed}
          places={places}
        />
      )}
      {contours && choropleth && (
        <ChoroplethLayer
          choropleth={choropleth}
          palette={palette}
          beforeId={basemap ? LAYERS.water : LAYERS.extentFill}
        />
      )}
      {contours && names && <NameLayers palette={palette} names={names} />}
      {contours && names && <EpciLayers palette={palette} {...levelProps('epci')} />}
      {contours && names && <CommuneLayers palette={palette} {...levelProps('commune')} />}
    </>
  );
}

type ContourLayersProps = Omit<BasemapLayersProps, 'choropleth'> & { readonly contours: ContourGeometry };

/** A border, thicker as the map is zoomed in. */
const border = (color: string, from: number, to: number): LineLayerSpecification['paint'] & object => ({
  'line-color': color,
  'line-width': ['interpolate', ['linear'], ['zoom'], 4, from, 9, to],
});

function ContourLayers({ contours, palette, themes, level, dimmed, places }: ContourLayersProps) {
  const shown = useMemo(() => places.map(({ territory }) => territory.key), [places]);
  return (
    <>
      <Source id={SOURCES.extents} type="geojson" data={contours.sheetTerritories} promoteId="key">
        <Layer
          id={LAYERS.extentFill}
          type="fill"
          layout={SMALLEST_ON_TOP}
          paint={extentFill(themes, palette, shown)}
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
      <Layer
        id={LAYERS.extentLine}
        source={SOURCES.extents}
        type="line"
        paint={extentLine(themes, palette, shown)}
      />
      <Layer id={LAYERS.selectionGlow} source={SOURCES.extents} type="line" paint={selectionGlow(palette)} />
      <Layer id={LAYERS.selectionLine} source={SOURCES.extents} type="line" paint={selectionLine(palette)} />
      <LevelLayers
        source={SOURCES.regions}
        fill={LAYERS.regionFill}
        data={contours.regions}
        palette={palette}
        drawn={level === 'region' || dimmed === 'region'}
        dimmed={dimmed === 'region'}
        filter={NO_GROUPING}
      />
      <LevelLayers
        source={SOURCES.departements}
        fill={LAYERS.departementFill}
        data={contours.departements}
        palette={palette}
        drawn={level === 'departement' || dimmed === 'departement'}
        dimmed={dimmed === 'departement'}
      />
    </>
  );
}
