export const SEARCH_LABEL = 'Chercher une fiche ou un territoire';

/** `place` is counted among all options. */
export const optionId = (listId: string, place: number) => `${listId}-${place}`;

export interface ComboboxState {
  /** What is written in the box; null while it shows the words of the list. */
  readonly draft: string | null;
  /** Words that narrow the list, as the address has them. */
  readonly listQuery: string | undefined;
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

export function firstState(listQuery: string | undefined): ComboboxState {
  return { draft: null, listQuery, isFocused: false, isOpen: false, active: null };
}

export function textOf({ draft, listQuery }: ComboboxState): string {
  return draft ?? listQuery ?? '';
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
      return { ...state, listQuery: action.words, draft: state.isFocused ? state.draft : null };
  }
}

export type KeyEffect =
  | { readonly type: 'activate'; readonly option: number }
  | { readonly type: 'open' | 'close' | 'clear' | 'fold' | 'choose' | 'compare' };

type PressedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

interface ComboboxView {
  readonly isOpen: boolean;
  /** Options that show; 0 while the list does not. */
  readonly options: number;
  /** -1 for none. */
  readonly active: number;
  readonly isEmpty: boolean;
  readonly isComparable: boolean;
  /** On a narrow screen: the box is open over the header. */
  readonly isSpread: boolean;
}

const PAGE = 10;

const MOVES: Readonly<Record<string, (active: number, last: number) => number>> = {
  ArrowDown: (active, last) => (active === last ? 0 : active + 1),
  ArrowUp: (active, last) => (active <= 0 ? last : active - 1),
  PageDown: (active, last) => Math.min(last, active + PAGE),
  PageUp: (active) => Math.max(0, active - PAGE),
  Home: () => 0,
  End: (_, last) => last,
};

/** Null where the key is left to the browser. */
export function keyEffect(pressed: PressedKey, view: ComboboxView): KeyEffect | null {
  const { key } = pressed;
  if (key === 'Enter') return enterEffect(pressed, view);
  if (key === 'Escape') return escapeEffect(view);
  const move = MOVES[key];
  // Held down beside Home or End, these keys select text.
  if (!move || pressed.shiftKey || pressed.ctrlKey || pressed.metaKey) return null;
  if (view.options > 0) return { type: 'activate', option: move(view.active, view.options - 1) };
  return key.startsWith('Arrow') ? { type: 'open' } : null;
}

function enterEffect({ ctrlKey, metaKey }: PressedKey, view: ComboboxView): KeyEffect | null {
  const { options, isOpen, isComparable } = view;
  if ((ctrlKey || metaKey) && isComparable) return { type: 'compare' };
  if (!isOpen) return null;
  return { type: options > 0 ? 'choose' : 'open' };
}

function escapeEffect({ isOpen, options, isEmpty, isSpread }: ComboboxView): KeyEffect | null {
  if (isOpen && (options > 0 || isEmpty)) return { type: 'close' };
  if (!isEmpty) return { type: 'clear' };
  return isSpread ? { type: 'fold' } : null;
}
