import { useCallback, useRef, useSyncExternalStore } from 'react';

/** Once the frame on its way is painted. */
export function afterPaint(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(act);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** The value before (`first` where there was none), until a frame without the new one is painted. `useDeferredValue` waits for nothing in a transition, which a navigation is. */
export function useAfterPaint<T>(value: T, first: T = value): T {
  const painted = useRef(first);
  const subscribe = useCallback(
    (changed: () => void) =>
      afterPaint(() => {
        painted.current = value;
        changed();
      }),
    [value],
  );
  return useSyncExternalStore(
    subscribe,
    () => painted.current,
    () => first,
  );
}
