import { wcagContrast } from 'culori';
import type { Color } from './screenshot.ts';

const asRgb = ([r, g, b]: Color) => ({ mode: 'rgb' as const, r: r / 255, g: g / 255, b: b / 255 });

/** WCAG contrast ratio, 1 to 21. */
export const contrast = (one: Color, other: Color): number => wcagContrast(asRgb(one), asRgb(other));

/** Red, green, blue (0–255) of a computed style, `rgb(…)`. */
export function parseRgb(css: string): Color {
  const [red = 0, green = 0, blue = 0] = (css.match(/[\d.]+/gu) ?? []).map(Number);
  return [red, green, blue];
}

/** A colour over another, at an opacity from 0 to 1. */
export function over(above: Color, opacity: number, below: Color): Color {
  const mix = (at: 0 | 1 | 2) => above[at] * opacity + below[at] * (1 - opacity);
  return [mix(0), mix(1), mix(2)];
}
