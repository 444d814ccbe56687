import type { ExpressionSpecification, FilterSpecification, LineLayerSpecification } from 'maplibre-gl';
import { Layer, Source } from 'react-map-gl/maplibre';
import { themes } from '../../data/settings.ts';
import type { ClickedLevel } from '../../domain/territory/clicked-level.ts';
import type { BasemapGeometry, OverviewGeometry } from '../contours/overview-geometry.ts';
import { MarkerCollision } from '../markers/PlaceMarkers.tsx';
import { ChoroplethLayer } from './ChoroplethLayer.tsx';
import { CommuneLayers } from './CommuneLayers.tsx';
import { ComparedLayers } from './ComparedLayers.tsx';
import { EpciLayers } from './EpciLayers.tsx';
import { LevelLayers } from './LevelLayers.tsx';
import { LAYERS, SOURCES } from './layer-ids.ts';
import { NamedPlaces } from './NamedPlaces.tsx';
import { NameLayers } from './NameLayers.tsx';
import { extentFill, extentLine, selectionGlow, selectionLine } from './paint.ts';
import type { MapPalette } from './palette.ts';
import type { MapPicture } from './use-map-picture.ts';

/** Groupings share the source of régions; a click selects none of them. */
const NO_GROUPING: FilterSpecification = ['!=', ['slice', ['get', 'key'], 0, 5], 'petr:'];

/** A commune stays clickable inside its région. */
const SMALLEST_ON_TOP: { 'fill-sort-key': ExpressionSpecification } = {
  'fill-sort-key': ['-', 0, ['get', 'area']],
};

/** A level's layers exist only while a click selects it or others of it are dimmed: they would cost each frame. */
const levelProps = ({ level, shown }: MapPicture, own: ClickedLevel) => ({
  drawn: own === level || own === shown.dimmed,
  dimmed: own === shown.dimmed,
});

/** Bottom to top. */
export function MapLayers({ picture }: { readonly picture: MapPicture }) {
  const { palette, contours, choropleth, shown } = picture;
  const { overview, basemap, names } = contours;
  return (
    <>
      <Layer id={LAYERS.sea} type="background" paint={{ 'background-color': palette.sea }} />
      {basemap && <LandLayers basemap={basemap} palette={palette} />}
      {overview && (
        <Source id="france" type="geojson" data={overview.departement.contours}>
          <Layer id={LAYERS.france} type="fill" paint={{ 'fill-color': palette.france }} />
        </Source>
      )}
      {basemap && (
        <Source id="eau" type="geojson" data={basemap.water}>
          <Layer id={LAYERS.water} type="fill" paint={{ 'fill-color': palette.sea }} />
        </Source>
      )}
      {overview && <OverviewLayers overview={overview} picture={picture} />}
      {overview && choropleth && (
        <ChoroplethLayer
          choropleth={choropleth}
          palette={palette}
          beforeId={basemap ? LAYERS.water : LAYERS.extentFill}
        />
      )}
      {overview && names.overview && (
        <>
          <NameLayers palette={palette} names={names.overview} />
          <EpciLayers contours={contours} palette={palette} {...levelProps(picture, 'epci')} />
          <CommuneLayers contours={contours} palette={palette} {...levelProps(picture, 'commune')} />
        </>
      )}
      {overview && <MarkerCollision layout={picture.layout} />}
      {overview && picture.named.length > 0 && <NamedPlaces places={picture.named} palette={palette} />}
      {overview && shown.compared.length > 0 && (
        <ComparedLayers compared={picture.compared} levels={contours.levels} palette={palette} />
      )}
    </>
  );
}

interface LandLayersProps {
  readonly basemap: BasemapGeometry;
  readonly palette: MapPalette;
}

function LandLayers({ basemap, palette }: LandLayersProps) {
  return (
    <Source id="voisins" type="geojson" data={basemap.neighbours}>
      <Layer id={LAYERS.neighbours} type="fill" paint={{ 'fill-color': palette.neighbour }} />
      <Layer
        id={LAYERS.neighboursLine}
        type="line"
        paint={{ 'line-color': palette.neighbourLine, 'line-width': 1 }}
      />
    </Source>
  );
}

const border = (color: string, from: number, to: number): LineLayerSpecification['paint'] & object => ({
  'line-color': color,
  'line-width': ['interpolate', ['linear'], ['zoom'], 4, from, 9, to],
});

interface OverviewLayersProps {
  readonly overview: OverviewGeometry;
  readonly picture: MapPicture;
}

function OverviewLayers({ overview, picture }: OverviewLayersProps) {
  const { palette, listed } = picture;
  const { region, departement, sheetTerritories, coast } = overview;
  return (
    <>
      <Source id={SOURCES.extents} type="geojson" data={sheetTerritories} promoteId="key">
        <Layer
          id={LAYERS.extentFill}
          type="fill"
          layout={SMALLEST_ON_TOP}
          paint={extentFill(themes, palette, listed)}
        />
      </Source>
      <Source id="limites-departements" type="geojson" data={departement.borders}>
        <Layer id={LAYERS.departementBorders} type="line" paint={border(palette.departement, 0.6, 1.6)} />
      </Source>
      <Source id="littoral" type="geojson" data={coast}>
        <Layer id={LAYERS.coast} type="line" paint={border(palette.coast, 0.9, 0.9)} />
      </Source>
      <Source id="limites-regions" type="geojson" data={region.borders}>
        <Layer id={LAYERS.regionBorders} type="line" paint={border(palette.region, 0.9, 2.2)} />
      </Source>
      <Layer
        id={LAYERS.extentLine}
        source={SOURCES.extents}
        type="line"
        paint={extentLine(themes, palette, listed)}
      />
      <Layer id={LAYERS.selectionGlow} source={SOURCES.extents} type="line" paint={selectionGlow(palette)} />
      <Layer id={LAYERS.selectionLine} source={SOURCES.extents} type="line" paint={selectionLine(palette)} />
      <LevelLayers
        source={SOURCES.regions}
        fill={LAYERS.regionFill}
        data={region.contours}
        palette={palette}
        {...levelProps(picture, 'region')}
        filter={NO_GROUPING}
      />
      <LevelLayers
        source={SOURCES.departements}
        fill={LAYERS.departementFill}
        data={departement.contours}
        palette={palette}
        {...levelProps(picture, 'departement')}
      />
    </>
  );
}
