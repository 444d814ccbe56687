import type { FilterSpecification } from 'maplibre-gl';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import { themes } from '../../data/settings.ts';
import { GROUPING_LEVELS } from '../../domain/territory/level.ts';
import type { OverviewGeometry } from '../contours/overview-geometry.ts';
import { MarkerCollision } from '../markers/PlaceMarkers.tsx';
import { ChoroplethLayer } from './ChoroplethLayer.tsx';
import { CommuneLayers } from './CommuneLayers.tsx';
import { ComparedLayers } from './ComparedLayers.tsx';
import { EpciLayers } from './EpciLayers.tsx';
import {
  groundLines,
  groundOf,
  IS_EXTENT,
  IS_LAND,
  IS_LINE,
  IS_WATER,
  IS_WATERLINE,
  landFill,
  waterFill,
  waterlines,
} from './ground.ts';
import { HoverOutline } from './HoverOutline.tsx';
import { LevelLayers } from './LevelLayers.tsx';
import { LitLayers } from './LitLayers.tsx';
import { CONTOURS, LAYERS, SOURCES } from './layer-ids.ts';
import { NamedPlaces } from './NamedPlaces.tsx';
import { NameLayers } from './NameLayers.tsx';
import { extentFill } from './paint.ts';
import { SubjectName } from './SubjectName.tsx';
import type { MapPicture } from './use-map-picture.ts';

/** Groupings share the source of régions; a click selects none of them. */
const NO_GROUPING: FilterSpecification = [
  '!',
  ['in', ['slice', ['get', 'key'], 0, ['index-of', ':', ['get', 'key']]], ['literal', [...GROUPING_LEVELS]]],
];

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
          <HoverOutline palette={palette} />
        </>
      )}
      {overview && names.overview && (
        <>
          <NameLayers picture={picture} names={names.overview} />
          <EpciLayers picture={picture} />
          <CommuneLayers picture={picture} />
        </>
      )}
      {overview && <SubjectName picture={picture} />}
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
  const { palette, contours, level, open } = picture;
  const { region, departement } = overview;
  const { basemap } = contours;
  const ground = useMemo(() => groundOf(overview, basemap), [overview, basemap]);
  return (
    <>
      <Source id={SOURCES.ground} {...CONTOURS} data={ground} promoteId="key">
        <Layer id={LAYERS.waterlines} type="line" filter={IS_WATERLINE} paint={waterlines(palette)} />
        <Layer id={LAYERS.land} type="fill" filter={IS_LAND} paint={landFill(palette)} />
        <Layer
          id={LAYERS.extentFill}
          type="fill"
          filter={IS_EXTENT}
          paint={extentFill(themes, palette, open)}
        />
        <Layer
          id={LAYERS.borders}
          type="line"
          filter={IS_LINE}
          paint={groundLines(themes, palette, { level, open })}
        />
        <Layer id={LAYERS.belowNames} type="line" layout={{ visibility: 'none' }} />
      </Source>
      {level === 'region' && (
        <LevelLayers
          source={SOURCES.regions}
          fill={LAYERS.regionFill}
          data={region.contours}
          palette={palette}
          filter={NO_GROUPING}
        />
      )}
      {level === 'departement' && (
        <LevelLayers
          source={SOURCES.departements}
          fill={LAYERS.departementFill}
          data={departement.contours}
          palette={palette}
        />
      )}
      <LitLayers picture={picture} />
    </>
  );
}
