declare module 'polylabel' {
  /** The point of a polygon (outer ring first) that is furthest from its border, within `precision` of the rings' unit. */
  export default function polylabel(
    polygon: readonly (readonly [number, number])[][],
    precision?: number,
  ): [number, number] & { distance: number };
}
