/** The link that opened a sheet: closing the sheet gives it the focus back. */
export interface FocusReturn {
  readonly sheet: string;
  readonly from: 'card' | 'marker' | 'search';
}

let kept: FocusReturn | null = null;

export function keepFocusReturn(to: FocusReturn): void {
  kept = to;
}

/** Null when the open page was reached otherwise. */
export function focusReturn(): FocusReturn | null {
  return kept;
}

export function forgetFocusReturn(): void {
  kept = null;
}
