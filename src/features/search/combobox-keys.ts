export type KeyEffect =
  | { readonly type: 'activate'; readonly option: number }
  | { readonly type: 'open' | 'close' | 'clear' | 'fold' | 'choose' | 'compare' };

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export interface ComboboxView {
  readonly isOpen: boolean;
  /** Options that show; 0 while the list does not. */
  readonly options: number;
  /** -1 for none. */
  readonly active: number;
  readonly isEmpty: boolean;
  readonly isComparable: boolean;
  /** On a narrow screen: the box lies over the header. */
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

/** Null where the browser's own way holds. */
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
