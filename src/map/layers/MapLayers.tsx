import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import { themes } from '../../data/settings.ts';
import type { ClickedLevel } from '../../domain/territory/clicked-level.ts';
import { GROUPING_LEVELS } from '../../domain/territory/level.ts';
import type { OverviewGeometry } from '../contours/overview-geometry.ts';
import { MarkerCollision } from '../markers/PlaceMarkers.tsx';
import { ChoroplethLayer } from './ChoroplethLayer.tsx';
import { CommuneLayers } from './CommuneLayers.tsx';
import { ComparedLayers } from './ComparedLayers.tsx';
import { EpciLayers } from './EpciLayers.tsx';
import { groundLines, groundOf, IS_LAND, IS_LINE, IS_WATER, landFill } from './ground.ts';
import { LevelLayers } from './LevelLayers.tsx';
import { LitLayers } from './LitLayers.tsx';
import { LAYERS, SOURCES } from './layer-ids.ts';
import { NamedPlaces } from './NamedPlaces.tsx';
import { NameLayers } from './NameLayers.tsx';
import { extentFill, extentLine } from './paint.ts';
import type { MapPicture } from './use-map-picture.ts';

/** Groupings share the source of régions; a click selects none of them. */
const NO_GROUPING: FilterSpecification = [
  '!',
  ['in', ['slice', ['get', 'key'], 0, ['index-of', ':', ['get', 'key']]], ['literal', [...GROUPING_LEVELS]]],
];

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
  const { overview, names } = contours;
  return (
    <>
      <Layer id={LAYERS.sea} type="background" paint={{ 'background-color': palette.sea }} />
      {overview && <OverviewLayers overview={overview} picture={picture} />}
      {overview && choropleth && (
        <ChoroplethLayer choropleth={choropleth} palette={palette} beforeId={LAYERS.water} />
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

interface OverviewLayersProps {
  readonly overview: OverviewGeometry;
  readonly picture: MapPicture;
}

function OverviewLayers({ overview, picture }: OverviewLayersProps) {
  const { palette, listed, contours } = picture;
  const { region, departement, sheetTerritories } = overview;
  const { basemap } = contours;
  const ground = useMemo(() => groundOf(overview, basemap), [overview, basemap]);
  return (
    <>
      <Source id={SOURCES.ground} type="geojson" data={ground}>
        <Layer id={LAYERS.land} type="fill" filter={IS_LAND} paint={landFill(palette)} />
        <Layer id={LAYERS.water} type="fill" filter={IS_WATER} paint={{ 'fill-color': palette.sea }} />
        <Layer id={LAYERS.borders} type="line" filter={IS_LINE} paint={groundLines(palette)} />
        <Layer id={LAYERS.belowNames} type="line" layout={{ visibility: 'none' }} />
      </Source>
      <Source id={SOURCES.extents} type="geojson" data={sheetTerritories} promoteId="key">
        <Layer
          id={LAYERS.extentFill}
          beforeId={LAYERS.borders}
          type="fill"
          layout={SMALLEST_ON_TOP}
          paint={extentFill(themes, palette, listed)}
        />
        <Layer
          id={LAYERS.extentLine}
          beforeId={LAYERS.belowNames}
          type="line"
          paint={extentLine(themes, palette, listed)}
        />
      </Source>
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
      <LitLayers picture={picture} />
    </>
  );
}
