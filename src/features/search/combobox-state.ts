export interface ComboboxState {
  /** What is written in the box; null while it shows what the list is about. */
  readonly draft: string | null;
  /** Words that the list keeps to, as the address has them. */
  readonly listed: string | undefined;
  readonly isFocused: boolean;
  /** The list may show: it does once it has options. */
  readonly isOpen: boolean;
  /** Null until the reader moves. */
  readonly active: number | null;
}

export type ComboboxAction =
  | { readonly type: 'write'; readonly text: string }
  | { readonly type: 'open' | 'close' | 'clear' | 'focus' | 'leave' }
  | { readonly type: 'activate'; readonly option: number }
  | { readonly type: 'list'; readonly words: string | undefined };

export function firstState(listed: string | undefined): ComboboxState {
  return { draft: null, listed, isFocused: false, isOpen: false, active: null };
}

export function textOf({ draft, listed }: ComboboxState): string {
  return draft ?? listed ?? '';
}

export function reduceCombobox(state: ComboboxState, action: ComboboxAction): ComboboxState {
  switch (action.type) {
    case 'write':
      return { ...state, draft: action.text, isOpen: true, active: null };
    case 'open':
      return { ...state, isOpen: true, active: state.isOpen ? state.active : null };
    case 'close':
      return { ...state, isOpen: false };
    case 'clear':
      return { ...state, draft: '', isOpen: false };
    case 'focus':
      return { ...state, isFocused: true };
    // Emptied and left, the box follows the list again.
    case 'leave':
      return { ...state, isFocused: false, isOpen: false, draft: state.draft?.trim() ? state.draft : null };
    case 'activate':
      return { ...state, active: action.option };
    // The box follows the list, unless someone is writing in it.
    case 'list':
      return { ...state, listed: action.words, draft: state.isFocused ? state.draft : null };
  }
}
