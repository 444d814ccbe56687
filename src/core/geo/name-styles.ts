import { type NameBox, type NameStyle, nameBox } from './name-fit.ts';

export interface NameKindStyle extends Omit<NameStyle, 'size'> {
  readonly spacing: number;
  /** CSS pixels: `small` up to one of MapLibre's zooms, `large` from another; it grows evenly between them. */
  readonly sizes: Readonly<Record<'from' | 'small' | 'to' | 'large', number>>;
}

export const REGION_STYLE: NameKindStyle = {
  letter: 0.74,
  spacing: 0.12,
  most: 9,
  sizes: { from: 4, small: 10, to: 6.5, large: 13 },
};

export const DEPARTEMENT_STYLE: NameKindStyle = {
  letter: 0.77,
  spacing: 0.14,
  most: 9,
  sizes: { from: 5, small: 9.5, to: 8, large: 12.5 },
};

export const EPCI_STYLE: NameKindStyle = {
  letter: 0.78,
  spacing: 0.16,
  most: 11,
  sizes: { from: 8, small: 10.5, to: 11, large: 12.5 },
};

export const COMMUNE_STYLE: NameKindStyle = {
  letter: 0.54,
  spacing: 0,
  most: 8,
  sizes: { from: 10, small: 11.5, to: 12, large: 12.5 },
};

export function sizeAt({ sizes: { from, small, to, large } }: NameKindStyle, zoom: number): number {
  const share = Math.min(1, Math.max(0, (zoom - from) / (to - from)));
  return small + share * (large - small);
}

export const nameBoxAt = (name: string, style: NameKindStyle, zoom: number): NameBox =>
  nameBox(name, { ...style, size: sizeAt(style, zoom) });

export const NEVER = 99;

/** The zoom from which a name fits, in tenths. `fits` gives that of a box of one size, CSS pixels. */
export function firstZoom(name: string, style: NameKindStyle, fits: (box: NameBox) => number): number {
  const ofOnePixel = fits(nameBox(name, { ...style, size: 1 }));
  for (let tenths = 30; tenths <= 130; tenths++)
    if (ofOnePixel + Math.log2(sizeAt(style, tenths / 10)) <= tenths / 10) return tenths / 10;
  return NEVER;
}
