export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Share of the free area on each side of the subject: its neighbours must be in sight. */
const MARGIN = 0.17;

/** Most of the map that one side takes, else a subject would have no room at all. */
const MOST = 0.6;

/** Height of the level switch and the space around it, CSS pixels. */
const TOP_CONTROLS = 62;

/** Height of the button for the territories overseas and of the credit below it, CSS pixels, where no panel covers the bottom. */
const BOTTOM_CONTROLS = 84;

function coveredBy(map: Rectangle, panel: Rectangle): { readonly left: number; readonly bottom: number } {
  const width = map.right - map.left;
  const height = map.bottom - map.top;
  const overlapsAcross = panel.left < map.right && panel.right > map.left;
  const overlapsDown = panel.top < map.bottom && panel.bottom > map.top;
  const covered = overlapsAcross && overlapsDown ? Math.max(0, map.bottom - panel.top) : 0;
  const beside = panel.left <= map.left && panel.right > map.left && panel.right < map.right;
  return {
    left: beside ? Math.min(panel.right - map.left, width * MOST) : 0,
    bottom: beside ? 0 : Math.min(covered, height * MOST),
  };
}

export function freeAreaPadding(map: Rectangle, panel: Rectangle): Padding {
  const { left, bottom } = coveredBy(map, panel);
  const width = map.right - map.left - left;
  const height = map.bottom - map.top - bottom;
  const across = width * MARGIN;
  const controls = bottom > 0 ? 0 : BOTTOM_CONTROLS;
  return {
    top: Math.max(height * MARGIN, TOP_CONTROLS),
    right: across,
    bottom: bottom + Math.max(height * MARGIN, controls),
    left: left + across,
  };
}

/** What lies on the edges of the map while territories are compared, CSS pixels: the buttons that fold map and panel, the switch of levels over what a contour is worth, the buttons of the zoom, the territories overseas over the credit. */
const BESIDE: Padding = { top: 104, right: 70, bottom: 106, left: 44 };

/** Those of a phone: on the right the buttons of the zoom, which a name would lie under, at the bottom what a contour is worth. */
const ABOVE: Padding = { top: TOP_CONTROLS, right: 64, bottom: 78, left: 12 };

export function comparedPadding(map: Rectangle, panel: Rectangle): Padding {
  const covered = coveredBy(map, panel);
  const { top, right, bottom, left } = covered.bottom > 0 ? ABOVE : BESIDE;
  return { top, right, bottom: covered.bottom + bottom, left: covered.left + left };
}

interface OverviewMargin {
  readonly around: number;
  readonly below: number;
}

/** The overview leaves a margin in CSS pixels around the whole, as the SVG map does. */
export function overviewPaddingOf(map: Rectangle, panel: Rectangle, margin: OverviewMargin): Padding {
  const { bottom, left } = coveredBy(map, panel);
  const { around, below } = margin;
  return { top: TOP_CONTROLS, right: around, bottom: bottom + below, left: left + around };
}

/** CSS pixels. */
const LEGEND = { around: 12, above: 150 };

/** Keeps clear of the legend of colours too: on its left where it is narrow, on the bottom where it takes most of the width. */
export function clearOfLegend(padding: Padding, map: Rectangle, legend: Rectangle | null): Padding {
  const size = legend ? legend.right - legend.left : 0;
  if (!legend || size === 0) return padding;
  const width = map.right - map.left;
  const left = legend.right - map.left + LEGEND.around;
  if (size < width * 0.4) return { ...padding, left: Math.max(padding.left, left) };
  const most = map.bottom - map.top - padding.top - LEGEND.above;
  const bottom = Math.min(map.bottom - legend.top + LEGEND.around, most);
  return { ...padding, bottom: Math.max(padding.bottom, bottom) };
}
