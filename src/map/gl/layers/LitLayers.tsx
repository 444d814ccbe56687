import type { ExpressionSpecification } from 'maplibre-gl';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { Letter } from '../../../core/comparison/compared-set.ts';
import { CONTOURS, LAYERS, SOURCES } from './layer-ids.ts';
import { litFeatures } from './lit-features.ts';
import { patternName } from './map-images.ts';
import { byLetter, litCasing, litFill, litLine, litShadow, litSoft, ROUNDED } from './paint.ts';
import type { MapPalette } from './palette.ts';
import type { MapPicture } from './use-map-picture.ts';

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

interface LitLayersProps {
  readonly picture: MapPicture;
}

/** The selected territory, lifted from its parent's ground, those around what is selected or compared, and what is compared. */
export function LitLayers({ picture }: LitLayersProps) {
  const { contours, areas, compared, palette } = picture;
  const { overview, levels } = contours;
  const data = useMemo(() => litFeatures({ overview, levels }, areas), [overview, levels, areas]);
  if (data.features.length === 0) return null;
  return (
    <Source id={SOURCES.lit} {...CONTOURS} data={data}>
      <Layer
        id={LAYERS.litShadow}
        beforeId={LAYERS.extentFill}
        type="line"
        filter={LIFTED}
        paint={litShadow(palette)}
      />
      <Layer
        id={LAYERS.litFill}
        beforeId={LAYERS.extentFill}
        type="fill"
        filter={FILLED}
        paint={litFill(palette)}
      />
      <Layer
        id={LAYERS.litSoft}
        beforeId={LAYERS.extentFill}
        type="line"
        filter={['all', hasRole('neighbour', 'compared'), IS_SOFT]}
        layout={ROUNDED}
        paint={litSoft(palette)}
      />
      <Layer
        id={LAYERS.softSubject}
        beforeId={LAYERS.extentFill}
        type="fill"
        filter={SOFT_SUBJECT}
        paint={litFill(palette)}
      />
      <Layer
        id={LAYERS.softSubjectEdge}
        beforeId={LAYERS.extentFill}
        type="line"
        filter={SOFT_SUBJECT}
        layout={ROUNDED}
        paint={litSoft(palette)}
      />
      <Layer
        id={LAYERS.litCasing}
        beforeId={LAYERS.belowNames}
        type="line"
        filter={edgeOf(LIFTED)}
        paint={litCasing(palette)}
      />
      <Layer
        id={LAYERS.litLine}
        beforeId={LAYERS.belowNames}
        type="line"
        filter={edgeOf(hasRole('neighbour', 'subject', 'islet'))}
        paint={litLine(palette)}
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
