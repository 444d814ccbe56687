import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Level } from '../../core/territory/level.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { keepFocus } from '../../state/focus/use-arrival.ts';

export function useOpenTerritory(): (territory: { readonly level: Level; readonly code: string }) => void {
  const navigate = useNavigate();
  return useCallback(
    // Nobody arrives at a page that is open already.
    ({ level, code }) => void navigate({ to: PATHS.territory, params: { level, code } }).then(keepFocus),
    [navigate],
  );
}
