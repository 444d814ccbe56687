import { useMemo } from 'react';
import { Layer, Marker, Source } from 'react-map-gl/maplibre';
import { themes } from '../../../state/data/settings.ts';
import type { ComparedOnMap } from '../../../state/map/map-subject.ts';
import type { OverviewGeometry } from '../contours/level-geometry.ts';
import type { MapViewModel } from '../model/use-map-view-model.ts';
import { BACKDROP_SOURCE, LAYERS, SOURCES } from '../style/layer-ids.ts';
import { extentEdge, extentFill, ROUNDED, softExtent } from '../style/paint.ts';
import type { MapPalette } from '../style/palette.ts';
import { useBackground } from '../view/background.ts';
import {
  backdropLines,
  backdropOf,
  IS_EXTENT,
  IS_LAND,
  IS_LINE,
  IS_SHORE,
  IS_SHORE_ABROAD,
  IS_SOFT_EXTENT,
  landFill,
  shoreAbroad,
  waterlines,
} from './backdrop.ts';
import { ChoroplethLayer } from './ChoroplethLayer.tsx';
import { HighlightLayers } from './HighlightLayers.tsx';
import { HoverShape } from './HoverShape.tsx';
import styles from './MapLayers.module.css';
import { MarkerCollision, NameLayers } from './NameLayers.tsx';
import { CommuneLayers, EpciLayers } from './NarrowLevelLayers.tsx';
import { shownIf } from './name-layout.ts';
import { NamedPlaces, SubjectName } from './SubjectNames.tsx';
import { WaterLayers } from './WaterLayers.tsx';

const ComparedLetters = ({ compared }: { readonly compared: readonly ComparedOnMap[] }) =>
  compared.map(({ key, letters, pin }) => (
    <Marker key={key} longitude={pin[0]} latitude={pin[1]} className={`small ${styles.letters}`}>
      <span aria-hidden="true">
        {letters.map((letter) => (
          <b key={letter} data-letter={letter}>
            {letter}
          </b>
        ))}
      </span>
    </Marker>
  ));

function BackgroundTiles({ palette }: { readonly palette: MapPalette }) {
  const shown = useBackground((state) => state.shown);
  if (!shown) return null;
  const { name, tiles, maxZoom } = shown;
  // Pale, or dark where the page is: names and limits stand out from a plan and from a photograph.
  const paint =
    palette.scheme === 'dark' ? { 'raster-brightness-max': 0.42 } : { 'raster-brightness-min': 0.45 };
  return (
    <Source key={name} id={SOURCES.tiles} type="raster" tiles={[tiles]} tileSize={256} maxzoom={maxZoom}>
      <Layer id={LAYERS.tiles} beforeId={LAYERS.aboveTiles} type="raster" paint={paint} />
    </Source>
  );
}

/** Bottom to top. */
export function MapLayers({ model }: { readonly model: MapViewModel }) {
  const { palette, contours, choropleth, layout, compared, dots } = model;
  const { overview, names } = contours;
  if (!overview) return null;
  return (
    <>
      {/* Before the larger source: the page draws letters while the worker cuts that one. */}
      {names.overview && <Source id={SOURCES.names} type="geojson" data={names.overview} />}
      <OverviewLayers overview={overview} model={model} />
      <BackgroundTiles palette={palette} />
      {choropleth && (
        <ChoroplethLayer
          choropleth={choropleth}
          palette={palette}
          geometry={contours.levels[choropleth.level]}
        />
      )}
      {names.overview && (
        <>
          <NameLayers model={model} names={names.overview} />
          <WaterLayers palette={palette} />
          <EpciLayers model={model} />
          <CommuneLayers model={model} />
        </>
      )}
      <MarkerCollision layout={layout} compared={compared} />
      <SubjectName model={model} />
      <HoverShape model={model} />
      {dots.length > 0 && <NamedPlaces places={dots} palette={palette} />}
      <ComparedLetters compared={compared} />
    </>
  );
}

interface OverviewLayersProps {
  readonly overview: OverviewGeometry;
  readonly model: MapViewModel;
}

function OverviewLayers({ overview, model }: OverviewLayersProps) {
  const { palette, contours, level, open, isGrouped } = model;
  const { basemap } = contours;
  const screen = Math.sqrt(innerWidth * innerHeight);
  // So many would be one colour over the whole country.
  const backdrop = useMemo(() => backdropOf(overview, basemap, !isGrouped), [overview, basemap, isGrouped]);
  const fill = extentFill(themes, palette, screen);
  const soft = softExtent(themes, palette);
  return (
    <>
      <Source id={SOURCES.backdrop} {...BACKDROP_SOURCE} data={backdrop}>
        {waterlines(palette).map((line) => (
          <Layer key={line.id} {...line} type="line" filter={IS_SHORE} />
        ))}
        <Layer id={LAYERS.shoreAbroad} type="line" filter={IS_SHORE_ABROAD} paint={shoreAbroad(palette)} />
        <Layer id={LAYERS.land} type="fill" filter={IS_LAND} paint={landFill(palette)} />
        <Layer id={LAYERS.aboveTiles} type="background" layout={{ visibility: 'none' }} />
        <Layer id={LAYERS.extentFill} type="fill" filter={IS_EXTENT} paint={fill} />
        <Layer id={LAYERS.aboveWater} type="background" layout={{ visibility: 'none' }} />
        <Layer
          id={LAYERS.extentEdge}
          type="line"
          minzoom={6}
          filter={IS_EXTENT}
          layout={shownIf(!open && !palette.coloured)}
          paint={extentEdge(themes, palette, screen)}
        />
        <Layer
          id={LAYERS.borders}
          type="line"
          filter={IS_LINE}
          paint={backdropLines(themes, palette, level)}
        />
        <Layer id={LAYERS.softExtents} type="line" filter={IS_SOFT_EXTENT} layout={ROUNDED} paint={soft} />
        <Layer id={LAYERS.belowNames} type="background" layout={{ visibility: 'none' }} />
      </Source>
      <HighlightLayers model={model} />
    </>
  );
}
