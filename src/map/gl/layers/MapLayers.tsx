import { useMemo } from 'react';
import { Layer, Marker, Source } from 'react-map-gl/maplibre';
import { themes } from '../../../state/data/settings.ts';
import type { ComparedOnMap } from '../../../state/map-subject.ts';
import { useBackground } from '../background.ts';
import type { OverviewGeometry } from '../contours/overview-geometry.ts';
import { MarkerCollision } from '../markers/PlaceMarkers.tsx';
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
import { CommuneLayers } from './CommuneLayers.tsx';
import styles from './ComparedLetters.module.css';
import { EpciLayers } from './EpciLayers.tsx';
import { HighlightLayers } from './HighlightLayers.tsx';
import { HoverShape } from './HoverShape.tsx';
import { BACKDROP_SOURCE, LAYERS, SOURCES } from './layer-ids.ts';
import { NamedPlaces } from './NamedPlaces.tsx';
import { NameLayers } from './NameLayers.tsx';
import { extentEdge, extentFill, ROUNDED, softExtent, tilesPaint } from './paint.ts';
import type { MapPalette } from './palette.ts';
import { SubjectName } from './SubjectName.tsx';
import type { MapViewModel } from './use-map-view-model.ts';
import { WaterLayers } from './WaterLayers.tsx';

const ComparedLetters = ({ compared }: { readonly compared: readonly ComparedOnMap[] }) =>
  compared.map(({ key, letters, pin }) => (
    <Marker key={key} longitude={pin[0]} latitude={pin[1]} className={styles.letters ?? ''}>
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
  return (
    <Source key={name} id={SOURCES.tiles} type="raster" tiles={[tiles]} tileSize={256} maxzoom={maxZoom}>
      <Layer id={LAYERS.tiles} beforeId={LAYERS.aboveTiles} type="raster" paint={tilesPaint(palette)} />
    </Source>
  );
}

/** Bottom to top. */
export function MapLayers({ picture }: { readonly picture: MapViewModel }) {
  const { palette, contours, choropleth } = picture;
  const { overview, names } = contours;
  return (
    <>
      {/* Before the larger source: the page draws letters while the worker cuts that one. */}
      {overview && names.overview && <Source id={SOURCES.names} type="geojson" data={names.overview} />}
      {overview && <OverviewLayers overview={overview} picture={picture} />}
      {overview && <BackgroundTiles palette={palette} />}
      {overview && choropleth && (
        <ChoroplethLayer
          {...{ choropleth, palette }}
          geometry={contours.levels[choropleth.level]}
          beforeId={LAYERS.extentFill}
        />
      )}
      {overview && names.overview && (
        <>
          <NameLayers picture={picture} names={names.overview} />
          <WaterLayers palette={palette} />
          <EpciLayers picture={picture} />
          <CommuneLayers picture={picture} />
        </>
      )}
      {overview && <MarkerCollision layout={picture.layout} compared={picture.compared} />}
      {overview && <SubjectName picture={picture} />}
      {overview && <HoverShape picture={picture} />}
      {overview && picture.dots.length > 0 && <NamedPlaces places={picture.dots} palette={palette} />}
      {overview && <ComparedLetters compared={picture.compared} />}
    </>
  );
}

interface OverviewLayersProps {
  readonly overview: OverviewGeometry;
  readonly picture: MapViewModel;
}

function OverviewLayers({ overview, picture }: OverviewLayersProps) {
  const { palette, contours, level, open, isGrouped } = picture;
  const { basemap } = contours;
  const screen = Math.sqrt(innerWidth * innerHeight);
  // So many would be one colour over the whole country.
  const backdrop = useMemo(() => backdropOf(overview, basemap, !isGrouped), [overview, basemap, isGrouped]);
  return (
    <>
      <Source id={SOURCES.backdrop} {...BACKDROP_SOURCE} data={backdrop}>
        {waterlines(palette).map(({ number, paint }) => (
          <Layer
            key={number}
            id={`${LAYERS.waterlines}-${number}`}
            type="line"
            filter={IS_SHORE}
            paint={paint}
          />
        ))}
        <Layer id={LAYERS.shoreAbroad} type="line" filter={IS_SHORE_ABROAD} paint={shoreAbroad(palette)} />
        <Layer id={LAYERS.land} type="fill" filter={IS_LAND} paint={landFill(palette)} />
        <Layer id={LAYERS.aboveTiles} type="background" layout={{ visibility: 'none' }} />
        <Layer
          id={LAYERS.extentFill}
          type="fill"
          filter={IS_EXTENT}
          paint={extentFill(themes, palette, screen)}
        />
        <Layer id={LAYERS.aboveWater} type="background" layout={{ visibility: 'none' }} />
        <Layer
          id={LAYERS.extentEdge}
          type="line"
          minzoom={6}
          filter={IS_EXTENT}
          layout={{ visibility: open || palette.coloured ? 'none' : 'visible' }}
          paint={extentEdge(themes, palette, screen)}
        />
        <Layer
          id={LAYERS.borders}
          type="line"
          filter={IS_LINE}
          paint={backdropLines(themes, palette, level)}
        />
        <Layer
          id={LAYERS.softExtents}
          type="line"
          filter={IS_SOFT_EXTENT}
          layout={ROUNDED}
          paint={softExtent(themes, palette)}
        />
        <Layer id={LAYERS.belowNames} type="background" layout={{ visibility: 'none' }} />
      </Source>
      <HighlightLayers picture={picture} />
    </>
  );
}
