import type { KeyboardEvent, RefObject } from 'react';

/** A marker's part in the one tab stop of all of them. */
export interface MarkerControl {
  readonly tabIndex: number;
  readonly onKeyDownCapture: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
  readonly control: (node: HTMLElement) => () => void;
}

type Keep = (element: HTMLElement) => (() => void) | undefined;

export const keptBy =
  (node: RefObject<HTMLElement | null>, ...keep: readonly Keep[]) =>
  (element: HTMLElement | null) => {
    node.current = element;
    if (!element) return;
    const leave = keep.map((one) => one(element));
    return () => {
      for (const stop of leave) stop?.();
      node.current = null;
    };
  };
