import { useMatch, useNavigate, useRouter } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import {
  type ComparedSearch,
  searchOf,
  setOf,
  withoutTerritory,
  withTerritory,
} from '../../core/comparison/compared-set.ts';
import { type Comparison, territorySet } from '../../core/comparison/comparison.ts';
import type { TerritoryKey } from '../../core/territory/territory.ts';
import { showComparisonFull } from '../../features/compare/full-comparison.ts';
import { PATHS, ROUTES } from '../../state/address/addresses.ts';
import type { ComparedOnMap, Subject } from '../../state/map/map-subject.ts';

export function useComparison(): Comparison | null {
  return useMatch({ from: ROUTES.compare, shouldThrow: false })?.loaderData ?? null;
}

/** What a comparison starts from: what is open. */
export const openSet = (subject: Subject | null): ComparedSearch =>
  subject
    ? searchOf({ keys: subject.sheet ? [] : [subject.key], sheets: subject.sheet ? [subject.sheet] : [] })
    : {};

/** Memoised: the same list as long as the comparison is the same. */
export function useComparedOnMap(comparison: Comparison | null): readonly ComparedOnMap[] | null {
  return useMemo(
    () =>
      comparison?.territories.map(({ letters, view }): ComparedOnMap => {
        const { key, name, bbox, pin } = view.record;
        const neighbours = view.neighbours.flatMap((group) => group.territories.map((one) => one.key));
        return { key, name, letters, bbox, pin, neighbours };
      }) ?? null,
    [comparison],
  );
}

/** One too many is refused. Null on pages that compare nothing. */
export function useToggleCompared(isComparing: boolean): ((key: TerritoryKey) => void) | null {
  const navigate = useNavigate();
  const router = useRouter();
  const toggle = useCallback(
    (key: TerritoryKey) => {
      // Read when it acts: a click may answer late, or while the comparison that the one before asked for is on its way.
      const { location, resolvedLocation, matches } = router.state;
      const comparison = matches.find((match) => match.routeId === ROUTES.compare)?.loaderData;
      if (!comparison) return;
      const isShown = location.href === resolvedLocation?.href;
      const start = isShown ? territorySet(comparison) : setOf(location.search);
      const set = start.keys.includes(key) ? withoutTerritory(start, key) : withTerritory(start, key);
      if (set === start) showComparisonFull(comparison);
      else void navigate({ to: PATHS.compare, search: searchOf(set), resetScroll: false });
    },
    [navigate, router],
  );
  return isComparing ? toggle : null;
}

export function useStartComparison(
  subject: TerritoryKey | null,
  comparison: Comparison | null,
): ((key: TerritoryKey) => void) | null {
  const navigate = useNavigate();
  if (comparison) return null;
  return (key) => {
    const keys = subject && subject !== key ? [subject, key] : [key];
    void navigate({ to: PATHS.compare, search: searchOf({ keys, sheets: [] }) });
  };
}
