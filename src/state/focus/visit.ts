import { create } from 'zustand';
import type { Territory } from '../../core/territory/territory.ts';

/** The link that opened a sheet: closing the sheet gives it the focus back. */
export interface FocusReturn {
  readonly sheet: string;
  readonly from: 'card' | 'marker' | 'search';
}

export interface Visit {
  /** Of the first page the browser has the focus. */
  readonly isFirstPage: boolean;
  /** Null when the open page was reached otherwise. */
  readonly focusReturn: FocusReturn | null;
  /** Where the list was left, CSS pixels. */
  readonly listTop: number;
  /** The last territory whose page was read since the list was; null before any. */
  readonly territory: Territory | null;
}

const START: Visit = { isFirstPage: true, focusReturn: null, listTop: 0, territory: null };

/** What a page leaves to the next ones, for as long as the visit lasts. */
export const useVisit = create<Visit>(() => START);

export const keepFocusReturn = (focusReturn: FocusReturn | null): void => useVisit.setState({ focusReturn });

/** For tests. */
export const resetVisit = (): void => useVisit.setState(START);
