import { create } from 'zustand';

/** Heights of the panel on a phone. */
export const PANEL_HEIGHTS = ['peek', 'half', 'full'] as const;

export type PanelHeight = (typeof PANEL_HEIGHTS)[number];

/** The height that the reader gave to the panel. */
export const usePanelHeight = create<{ readonly height: PanelHeight }>(() => ({ height: 'half' }));

export function setPanelHeight(height: PanelHeight): void {
  usePanelHeight.setState({ height });
}

/** Share of the window that each height covers. */
const SHARES: Record<PanelHeight, number> = { peek: 0.2, half: 0.52, full: 0.93 };

/** The height whose top edge lies nearest to where the handle was released. Both in CSS pixels from the window's top. */
export function nearestHeight(releasedAt: number, windowHeight: number): PanelHeight {
  const share = 1 - releasedAt / windowHeight;
  return PANEL_HEIGHTS.reduce((best, height) =>
    Math.abs(SHARES[height] - share) < Math.abs(SHARES[best] - share) ? height : best,
  );
}

/** What the handle's button does: grow step by step, then show the map whole. */
export function nextHeight(height: PanelHeight): PanelHeight {
  return height === 'peek' ? 'half' : height === 'half' ? 'full' : 'peek';
}
