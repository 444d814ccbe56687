import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { NameKindStyle } from '../../geo/name-styles.ts';
import { FONTS } from './paint.ts';

/** A name is shown where it lies inside its territory, or not at all. MapLibre filters by whole zooms: `zoom` is the map's own. */
export const fitsAt = (zoom: number): ExpressionSpecification => ['<=', ['get', 'from'], zoom];

type Layout = NonNullable<SymbolLayerSpecification['layout']>;

export function nameLayout({ most, spacing, sizes }: NameKindStyle, capitals: boolean): Layout {
  const [[from, small], [to, large]] = sizes;
  return {
    'text-field': capitals ? ['upcase', ['get', 'name']] : ['get', 'name'],
    'text-font': capitals ? FONTS.strong : FONTS.regular,
    'text-size': ['interpolate', ['linear'], ['zoom'], from, small, to, large],
    'text-letter-spacing': spacing,
    'text-max-width': most,
  };
}
