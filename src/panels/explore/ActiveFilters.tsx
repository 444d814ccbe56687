import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { type AtlasSearch, filtersSearch, relisted } from '../../address/search-params.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { FACETS, type Facet, NO_FILTERS } from '../../domain/sheet/facets.ts';
import { toggleFilter } from '../../domain/sheet/filters.ts';
import type { ShownSheets } from '../../state/use-shown-sheets.ts';
import { ChipLink } from '../../ui/Chip.tsx';
import styles from './ActiveFilters.module.css';
import { facetsOf, type NamedFacet } from './facets.ts';

interface ActiveFiltersProps {
  readonly ref: Ref<HTMLUListElement>;
  readonly catalogue: Catalogue;
  readonly shown: ShownSheets;
}

function labelOf(facets: readonly NamedFacet[], facet: Facet, id: string): string {
  const options = facets.find((named) => named.facet === facet)?.options;
  return options?.find((option) => option.id === id)?.label ?? id;
}

/** One thing that narrows the list, and the address without it. */
interface Narrowing {
  readonly id: string;
  readonly label: ReactNode;
  /** Accessible name of the link that removes it. */
  readonly action: string;
  readonly without: AtlasSearch;
}

function narrowingsOf(catalogue: Catalogue, { filters, follows, query }: ShownSheets): Narrowing[] {
  const facets = facetsOf(catalogue);
  const chosen = FACETS.flatMap((facet) => filters[facet.id].map((id) => ({ facet: facet.id, id })));
  return [
    ...(query === undefined ? [] : [searchedWords(query)]),
    ...chosen.map(({ facet, id }) => {
      const label = labelOf(facets, facet, id);
      const without = filtersSearch(toggleFilter(filters, facet, id));
      return { id: `${facet} ${id}`, label, action: `Retirer le filtre ${label}`, without };
    }),
    ...(follows
      ? [
          {
            id: 'suivre',
            label: 'Zone affichée',
            action: 'Ne plus limiter à la zone affichée',
            without: { suivre: undefined },
          },
        ]
      : []),
  ];
}

const searchedWords = (query: string): Narrowing => ({
  id: 'q',
  label: (
    <>
      «{'\u00a0'}
      <span className={styles.query}>{query}</span>
      {'\u00a0'}»
    </>
  ),
  action: `Ne plus chercher «\u00a0${query}\u00a0»`,
  without: { q: undefined },
});

const EVERYTHING = { ...filtersSearch(NO_FILTERS), suivre: undefined, q: undefined, vue: undefined };

export function ClearAll({ className }: { readonly className: string | undefined }) {
  return (
    <Link to="./" search={relisted(EVERYTHING)} resetScroll={false} className={`${className} no-print`}>
      Tout effacer
    </Link>
  );
}

export function ActiveFilters({ ref, catalogue, shown }: ActiveFiltersProps) {
  const narrowings = narrowingsOf(catalogue, shown);
  if (narrowings.length === 0) return null;
  return (
    <ul ref={ref} className={`${styles.active} no-print`} aria-label="Filtres choisis">
      {narrowings.map(({ id, label, action, without }) => (
        <li key={id}>
          <ChipLink look="chosen" to="./" search={relisted(without)} resetScroll={false} aria-label={action}>
            {label} <X size={14} aria-hidden="true" />
          </ChipLink>
        </li>
      ))}
    </ul>
  );
}
