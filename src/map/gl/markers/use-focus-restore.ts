import { useRef } from 'react';
import { keepFocus } from '../../../state/focus/use-arrival.ts';

/**
 * A marker that goes while it has the focus leaves it to the one that has its place from then on, or to the page's
 * heading where no marker has it.
 */
export function useFocusRestore(): (node: HTMLElement, keys: readonly string[]) => () => void {
  const lost = useRef<ReadonlySet<string>>(new Set());
  return (node, keys) => {
    if (keys.some((key) => lost.current.has(key))) {
      lost.current = new Set();
      // Its own parent is put on the map after it.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) node.focus({ preventScroll: true });
      });
    }
    return () => {
      if (document.activeElement !== node) return;
      const own = new Set(keys);
      lost.current = own;
      requestAnimationFrame(() => {
        if (lost.current !== own) return;
        lost.current = new Set();
        keepFocus();
      });
    };
  };
}
