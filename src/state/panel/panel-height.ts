import { create } from 'zustand';

const PANEL_HEIGHTS = ['peek', 'half', 'full'] as const;

type PanelHeight = (typeof PANEL_HEIGHTS)[number];

export const usePanelHeight = create<{ readonly height: PanelHeight }>(() => ({ height: 'half' }));

export function setPanelHeight(height: PanelHeight): void {
  usePanelHeight.setState({ height });
}

const SHARES: Record<PanelHeight, number> = { peek: 0.2, half: 0.52, full: 0.93 };

/** Nearest to where the handle was released; both in CSS pixels from the window's top. */
export function nearestHeight(releasedAt: number, windowHeight: number): PanelHeight {
  const share = 1 - releasedAt / windowHeight;
  return PANEL_HEIGHTS.reduce((best, height) =>
    Math.abs(SHARES[height] - share) < Math.abs(SHARES[best] - share) ? height : best,
  );
}

export function nextHeight(height: PanelHeight): PanelHeight {
  return height === 'peek' ? 'half' : height === 'half' ? 'full' : 'peek';
}
