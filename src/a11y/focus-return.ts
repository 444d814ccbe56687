/** The link that opened a sheet: closing the sheet gives it the focus back. */
export interface FocusReturn {
  readonly sheet: string;
  readonly from: 'card' | 'marker' | 'search';
}

let kept: FocusReturn | null = null;

export function keepFocusReturn(to: FocusReturn): void {
  kept = to;
}

/** The id of its sheet has come. */
export function renameFocusReturn(from: string, sheet: string): void {
  if (kept?.sheet === from) kept = { ...kept, sheet };
}

/** Null when the open page was reached otherwise. */
export function focusReturn(): FocusReturn | null {
  return kept;
}

export function forgetFocusReturn(): void {
  kept = null;
}
