import type { FilterSpecification } from 'maplibre-gl';
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
import {
  abroadFill,
  abroadLine,
  groundLines,
  groundOf,
  IS_ABROAD,
  IS_EXTENT,
  IS_LAND,
  IS_LINE,
  IS_WATER,
  landFill,
  waterFill,
} from './ground.ts';
import { LevelLayers } from './LevelLayers.tsx';
import { LitLayers } from './LitLayers.tsx';
import { CONTOURS, LAYERS, SOURCES } from './layer-ids.ts';
import { NamedPlaces } from './NamedPlaces.tsx';
import { NameLayers } from './NameLayers.tsx';
import { extentFill } from './paint.ts';
import type { MapPicture } from './use-map-picture.ts';

/** Groupings share the source of régions; a click selects none of them. */
const NO_GROUPING: FilterSpecification = [
  '!',
  ['in', ['slice', ['get', 'key'], 0, ['index-of', ':', ['get', 'key']]], ['literal', [...GROUPING_LEVELS]]],
];

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
      {overview && <OverviewLayers overview={overview} picture={picture} />}
      {overview && choropleth && (
        <>
          <ChoroplethLayer choropleth={choropleth} palette={palette} beforeId={LAYERS.extentFill} />
          <Layer
            id={LAYERS.water}
            source={SOURCES.ground}
            beforeId={LAYERS.extentFill}
            type="fill"
            filter={IS_WATER}
            paint={waterFill(palette)}
          />
        </>
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
  const { palette, contours } = picture;
  const { region, departement } = overview;
  const { basemap } = contours;
  const ground = useMemo(() => groundOf(overview, basemap), [overview, basemap]);
  return (
    <>
      <Source id={SOURCES.ground} {...CONTOURS} data={ground} promoteId="key">
        <Layer id={LAYERS.abroad} type="fill" filter={IS_ABROAD} paint={abroadFill(palette)} />
        <Layer id={LAYERS.abroadLine} type="line" filter={IS_ABROAD} paint={abroadLine(palette)} />
        <Layer id={LAYERS.land} type="fill" filter={IS_LAND} paint={landFill(palette)} />
        <Layer id={LAYERS.extentFill} type="fill" filter={IS_EXTENT} paint={extentFill(themes, palette)} />
        <Layer id={LAYERS.borders} type="line" filter={IS_LINE} paint={groundLines(themes, palette)} />
        <Layer id={LAYERS.belowNames} type="line" layout={{ visibility: 'none' }} />
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
