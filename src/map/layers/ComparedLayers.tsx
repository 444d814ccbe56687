import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { useMemo } from 'react';
import { Layer, Marker, Source } from 'react-map-gl/maplibre';
import { LETTERS, type Letter } from '../../domain/comparison/compared-set.ts';
import type { ComparedOnMap } from '../../state/map-subject.ts';
import type { ContourState } from '../contours/contour-state.ts';
import { findContour } from '../contours/find-contour.ts';
import { isRoughContour } from '../contours/rough-contour.ts';
import styles from './ComparedLayers.module.css';
import { CONTOURS, LAYERS, SOURCES } from './layer-ids.ts';
import { patternName } from './map-images.ts';
import { matchProperty, roughDashes } from './paint.ts';
import type { MapPalette } from './palette.ts';

interface ComparedLayersProps {
  readonly compared: readonly ComparedOnMap[];
  readonly levels: ContourState['levels'];
  readonly palette: MapPalette;
}

const byLetter = (textOf: (letter: Letter) => string, otherwise: string) =>
  matchProperty(
    'letter',
    LETTERS.map((letter) => [letter, textOf(letter)]),
    otherwise,
  );

/** Each with its first letter; territories that no level has yet are left out. */
function comparedFeatures(
  compared: readonly ComparedOnMap[],
  levels: ContourState['levels'],
): FeatureCollection<Polygon | MultiPolygon, { letter: Letter; rough: boolean }> {
  return {
    type: 'FeatureCollection',
    features: compared.flatMap(({ key, letters: [letter] }) => {
      const found = findContour(levels, key);
      if (!found || !letter) return [];
      return [
        { type: 'Feature', properties: { letter, rough: isRoughContour(key) }, geometry: found.geometry },
      ];
    }),
  };
}

export function ComparedLayers({ compared, levels, palette }: ComparedLayersProps) {
  const data = useMemo(() => comparedFeatures(compared, levels), [compared, levels]);
  const { scheme, compared: colors } = palette;
  const color = byLetter((letter) => colors[letter], palette.selection);
  return (
    <>
      <Source id={SOURCES.compared} {...CONTOURS} data={data}>
        <Layer
          id={LAYERS.comparedFill}
          source={SOURCES.compared}
          beforeId={LAYERS.belowNames}
          type="fill"
          paint={{ 'fill-color': color, 'fill-opacity': palette.coloured ? 0 : palette.extentOpacity + 0.04 }}
        />
        <Layer
          id={LAYERS.comparedPattern}
          source={SOURCES.compared}
          beforeId={LAYERS.belowNames}
          type="fill"
          filter={['!=', ['get', 'letter'], 'A']}
          paint={{
            'fill-pattern': byLetter((letter) => patternName(letter, scheme), patternName('A', scheme)),
            'fill-opacity': palette.coloured ? 0.3 : 0.55,
          }}
        />
        <Layer
          id={LAYERS.comparedLine}
          source={SOURCES.compared}
          beforeId={LAYERS.belowNames}
          type="line"
          paint={{ 'line-color': color, 'line-width': 2.8, ...roughDashes(data) }}
        />
      </Source>
      {compared.map(({ key, letters, pin }) => (
        <Marker key={key} longitude={pin[0]} latitude={pin[1]} className={styles.letters ?? ''}>
          <span aria-hidden="true">
            {letters.map((letter) => (
              <b key={letter} data-letter={letter}>
                {letter}
              </b>
            ))}
          </span>
        </Marker>
      ))}
    </>
  );
}
