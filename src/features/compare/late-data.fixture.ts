import type { Part } from '../../core/comparison/coloured-parts.ts';
import type { TerritoryKey } from '../../core/territory/territory.ts';
import type { Indicators } from '../../core/territory/territory-record.ts';

interface LateData {
  parts: Partial<Record<TerritoryKey, readonly Part[]>>;
  peers: readonly Indicators[];
}

/** What a comparison loads late: the parts of territories, and the figures of all of a level. Nothing unless a test gives some. */
export const LATE: LateData = { parts: {}, peers: [] };
