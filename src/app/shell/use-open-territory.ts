import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { keepFocus } from '../../a11y/use-arrival.ts';
import { PATHS } from '../../address/addresses.ts';
import type { Level } from '../../domain/territory/level.ts';

export function useOpenTerritory(): (territory: { readonly level: Level; readonly code: string }) => void {
  const navigate = useNavigate();
  return useCallback(
    // Nobody arrives at a page that is open already.
    ({ level, code }) => void navigate({ to: PATHS.territory, params: { level, code } }).then(keepFocus),
    [navigate],
  );
}
