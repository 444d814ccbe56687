import { useRef } from 'react';

/** A marker that goes while it has the focus leaves it to the one that has its place from then on. */
export function useFocusHeir(): (node: HTMLElement, keys: readonly string[]) => () => void {
  const lost = useRef<ReadonlySet<string>>(new Set());
  return (node, keys) => {
    if (keys.some((key) => lost.current.has(key)))
      // Its own parent is put on the map after it.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) node.focus({ preventScroll: true });
      });
    return () => {
      if (document.activeElement !== node) return;
      const own = new Set(keys);
      lost.current = own;
      requestAnimationFrame(() => {
        if (lost.current === own) lost.current = new Set();
      });
    };
  };
}
