const under = (side: 'width' | 'height', pixels: number) => `(max-${side}: ${pixels - 1}px)`;
const from = (side: 'width' | 'height', pixels: number) => `(min-${side}: ${pixels}px)`;

/** Sizes of the viewport at which the layout changes, in CSS pixels. */
const SIZE = { hand: 600, beside: 900, large: 1200, low: 501, lowest: 401 };

const hand = under('width', SIZE.hand);
const stacked = under('width', SIZE.beside);
const notLow = from('height', SIZE.low);

/** Style sheets name these as `@media (--phone)`, code as `MEDIA.phone`: no number is written anywhere else. */
export const MEDIA = {
  narrowest: under('width', 360),
  narrow: hand,
  'not-narrow': from('width', SIZE.hand),
  'under-medium': under('width', 700),
  wide: from('width', SIZE.beside),
  'under-widest': under('width', 1000),
  'under-large': under('width', SIZE.large),
  'not-low': notLow,
  low: under('height', SIZE.low),
  lowest: under('height', SIZE.lowest),
  'not-lowest': from('height', SIZE.lowest),
  short: under('height', 641),
  /** The panel lies over the bottom of the map instead of beside it. */
  phone: `(${stacked} and ${notLow}) or ${hand}`,
} as const;
