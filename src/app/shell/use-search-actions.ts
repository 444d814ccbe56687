import { useNavigate } from '@tanstack/react-router';
import type { Territory, TerritoryKey } from '../../core/territory/territory.ts';
import type { SearchActions } from '../../features/search/use-search-box.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { relisted } from '../../state/address/search-params.ts';
import { keepFocus } from '../../state/focus/use-arrival.ts';
import { keepFocusReturn } from '../../state/focus/visit.ts';

export function useOpenTerritory(): (territory: Pick<Territory, 'level' | 'code'>) => void {
  const navigate = useNavigate();
  // Nobody arrives at a page that is open already.
  return ({ level, code }) => void navigate({ to: PATHS.territory, params: { level, code } }).then(keepFocus);
}

type OnKey = ((key: TerritoryKey) => void) | null;

/** Where the answers of the search lead; `toggle` takes a territory into a comparison, `start` begins one with it. */
export function useSearchActions(toggle: OnKey, start: OnKey): SearchActions {
  const navigate = useNavigate();
  const openTerritory = useOpenTerritory();
  return {
    onTerritory: toggle ? ({ key }) => toggle(key) : openTerritory,
    onSheet: (id, q) => {
      keepFocusReturn({ sheet: id, from: 'search' });
      void navigate({ to: PATHS.sheet, params: { id }, search: relisted({ q }) }).then(keepFocus);
    },
    onTheme: (id) => void navigate({ to: PATHS.theme, params: { id }, search: relisted({ q: undefined }) }),
    onList: (q) => void navigate({ to: q ? PATHS.home : './', search: relisted({ q: q || undefined }) }),
    onCompare: start && (({ key }) => start(key)),
  };
}
