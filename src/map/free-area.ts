/** Space to keep clear on each side of the map, in CSS pixels. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A rectangle on the screen, in CSS pixels. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Share of the free area left around the subject on each side: its neighbours must be in sight. */
const MARGIN = 0.17;

/** No side takes more than this share of the map, else a subject would have no room at all. */
const MOST = 0.6;

/**
 * Padding that keeps a subject inside the part of the map that the panel leaves free: nothing where the panel stands
 * beside the map, the panel's height where it lies over its bottom.
 */
export function freeAreaPadding(map: Rectangle, panel: Rectangle): Padding {
  const width = map.right - map.left;
  const height = map.bottom - map.top;
  const overlapsAcross = panel.left < map.right && panel.right > map.left;
  const covered = overlapsAcross && panel.top < map.bottom ? Math.max(0, map.bottom - panel.top) : 0;
  const beside = panel.left <= map.left && panel.right > map.left && panel.right < map.right;
  const bottom = beside ? 0 : Math.min(covered, height * MOST);
  const left = beside ? Math.min(panel.right - map.left, width * MOST) : 0;
  const across = (width - left) * MARGIN;
  const down = (height - bottom) * MARGIN;
  return { top: down, right: across, bottom: bottom + down, left: left + across };
}

/** The same for the overview, which leaves `margin` CSS pixels around the whole: as the SVG map does. */
export function overviewPaddingOf(map: Rectangle, panel: Rectangle, margin: number): Padding {
  const whole = freeAreaPadding(map, panel);
  const down = whole.top;
  const across = whole.right;
  return {
    top: margin,
    right: margin,
    bottom: whole.bottom - down + margin,
    left: whole.left - across + margin,
  };
}
