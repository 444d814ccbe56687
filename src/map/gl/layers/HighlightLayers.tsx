import type { ExpressionSpecification } from 'maplibre-gl';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { Letter } from '../../../core/comparison/compared-set.ts';
import { highlightedFeatures } from './highlighted-features.ts';
import { CONTOURS, LAYERS, SOURCES } from './layer-ids.ts';
import { patternName } from './map-images.ts';
import {
  byLetter,
  highlightCasing,
  highlightFill,
  highlightLine,
  highlightShadow,
  highlightSoft,
  ROUNDED,
} from './paint.ts';
import type { MapPalette } from './palette.ts';
import type { MapViewModel } from './use-map-view-model.ts';

const hasRole = (...roles: string[]): ExpressionSpecification => ['in', ['get', 'role'], ['literal', roles]];

const IS_SOFT: ExpressionSpecification = ['get', 'soft'];
const FILLED: ExpressionSpecification = [
  'any',
  hasRole('parent', 'parent-region', 'subject', 'islet'),
  ['all', hasRole('neighbour'), IS_SOFT],
];
const LIFTED = hasRole('subject');
/** Over the blur of its neighbours. */
const SOFT_SUBJECT: ExpressionSpecification = ['all', LIFTED, IS_SOFT];
const COMPARED = hasRole('compared');
const edgeOf = (filter: ExpressionSpecification): ExpressionSpecification => ['all', filter, ['!', IS_SOFT]];

interface HighlightLayersProps {
  readonly picture: MapViewModel;
}

/** The selected territory, lifted from its parent's backdrop, those around what is selected or compared, and what is compared. */
export function HighlightLayers({ picture }: HighlightLayersProps) {
  const { contours, areas, compared, palette } = picture;
  const { overview, levels } = contours;
  const data = useMemo(() => highlightedFeatures({ overview, levels }, areas), [overview, levels, areas]);
  if (data.features.length === 0) return null;
  return (
    <Source id={SOURCES.lit} {...CONTOURS} data={data}>
      <Layer
        id={LAYERS.highlightShadow}
        beforeId={LAYERS.extentFill}
        type="line"
        filter={LIFTED}
        paint={highlightShadow(palette)}
      />
      <Layer
        id={LAYERS.highlightFill}
        beforeId={LAYERS.extentFill}
        type="fill"
        filter={FILLED}
        paint={highlightFill(palette)}
      />
      <Layer
        id={LAYERS.highlightSoft}
        beforeId={LAYERS.extentFill}
        type="line"
        filter={['all', hasRole('neighbour', 'compared'), IS_SOFT]}
        layout={ROUNDED}
        paint={highlightSoft(palette)}
      />
      <Layer
        id={LAYERS.softSubject}
        beforeId={LAYERS.extentFill}
        type="fill"
        filter={SOFT_SUBJECT}
        paint={highlightFill(palette)}
      />
      <Layer
        id={LAYERS.softSubjectEdge}
        beforeId={LAYERS.extentFill}
        type="line"
        filter={SOFT_SUBJECT}
        layout={ROUNDED}
        paint={highlightSoft(palette)}
      />
      <Layer
        id={LAYERS.highlightCasing}
        beforeId={LAYERS.belowNames}
        type="line"
        filter={edgeOf(LIFTED)}
        paint={highlightCasing(palette)}
      />
      <Layer
        id={LAYERS.highlightLine}
        beforeId={LAYERS.belowNames}
        type="line"
        filter={edgeOf(hasRole('neighbour', 'subject', 'islet'))}
        paint={highlightLine(palette)}
      />
      {compared.length > 0 && <ComparedLayers palette={palette} />}
    </Source>
  );
}

function ComparedLayers({ palette }: { readonly palette: MapPalette }) {
  const shared = { source: SOURCES.lit, beforeId: LAYERS.belowNames };
  const color = byLetter((letter) => palette.compared[letter], palette.selection);
  const pattern = (letter: Letter) => patternName(letter, palette.scheme);
  return (
    <>
      <Layer
        {...shared}
        id={LAYERS.comparedFill}
        type="fill"
        filter={COMPARED}
        paint={{ 'fill-color': color, 'fill-opacity': palette.coloured ? 0 : palette.extentOpacity + 0.04 }}
      />
      <Layer
        {...shared}
        id={LAYERS.comparedPattern}
        type="fill"
        filter={['all', COMPARED, ['!=', ['get', 'letter'], 'A']]}
        paint={{
          'fill-pattern': byLetter(pattern, pattern('A')),
          'fill-opacity': palette.coloured ? 0.3 : 0.55,
        }}
      />
      <Layer
        {...shared}
        id={LAYERS.comparedLine}
        type="line"
        filter={edgeOf(COMPARED)}
        paint={{ 'line-color': color, 'line-width': 2.8 }}
      />
    </>
  );
}
