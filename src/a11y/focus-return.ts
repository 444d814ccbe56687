/** The link that opened a sheet: closing the sheet gives it the focus back. */
export interface FocusReturn {
  readonly sheet: string;
  readonly from: 'card' | 'marker' | 'search';
}

let kept: FocusReturn | null = null;

/** Keeps the way back from a sheet that is being opened. */
export function keepFocusReturn(to: FocusReturn): void {
  kept = to;
}

/** The way back, or null when the open page was reached otherwise. */
export function focusReturn(): FocusReturn | null {
  return kept;
}

/** Forgets the way back, which holds for one return. */
export function forgetFocusReturn(): void {
  kept = null;
}
