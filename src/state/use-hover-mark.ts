import { useCallback } from 'react';
import type { TerritoryKey } from '../domain/territory/territory.ts';
import { useTransient } from './transient-store.ts';

/**
 * A ref that marks an element with `data-lit` while one of some territories is under the pointer or the focus. The
 * mark is written straight to the element: the pointer moves without a render.
 */
export function useLit(...keys: readonly TerritoryKey[]) {
  const list = keys.join(' ');
  return useCallback(
    (node: Element | null) => {
      if (!node) return;
      const lit = new Set(list.split(' '));
      const mark = () => node.toggleAttribute('data-lit', lit.has(useTransient.getState().hovered ?? ''));
      mark();
      return useTransient.subscribe((state, before) => {
        if (state.hovered !== before.hovered) mark();
      });
    },
    [list],
  );
}
