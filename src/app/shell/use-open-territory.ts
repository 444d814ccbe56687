import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { PATHS } from '../../address/addresses.ts';
import type { Level } from '../../domain/territory/level.ts';

export function useOpenTerritory(): (territory: { readonly level: Level; readonly code: string }) => void {
  const navigate = useNavigate();
  return useCallback(
    ({ level, code }) => void navigate({ to: PATHS.territory, params: { level, code } }),
    [navigate],
  );
}
