import { useCallback, useEffect, useRef, useState } from 'react';
import { loadTerritoryIndex } from '../../search/territories/load-territory-index.ts';
import type { TerritoryIndex } from '../../search/territories/parse-territory-index.ts';

/** The index of territories, from « nobody asked » to « there ». */
export type IndexState =
  | { readonly stage: 'idle' | 'loading' | 'failed' }
  | { readonly stage: 'ready'; readonly index: TerritoryIndex };

/** The index of territories, fetched once it is wanted, and what asks for it again after a failure. */
export function useTerritoryIndex(isWanted: boolean): readonly [IndexState, load: () => void] {
  const [state, setState] = useState<IndexState>({ stage: 'idle' });
  const asked = useRef(false);
  const load = useCallback(() => {
    if (asked.current) return;
    asked.current = true;
    setState({ stage: 'loading' });
    loadTerritoryIndex().then(
      (index) => setState({ stage: 'ready', index }),
      () => {
        asked.current = false;
        setState({ stage: 'failed' });
      },
    );
  }, []);
  useEffect(() => {
    if (isWanted) load();
  }, [isWanted, load]);
  return [state, load];
}
