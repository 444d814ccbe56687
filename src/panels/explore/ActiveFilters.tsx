import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { type AtlasSearch, filtersSearch } from '../../address/search-params.ts';
import { themeOf } from '../../data/settings.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { regionChoices } from '../../domain/sheet/catalogue-index.ts';
import { FACETS, type Facet, FILTER_LEVELS, NO_FILTERS, toggleFilter } from '../../domain/sheet/filters.ts';
import { levelLabel } from '../../domain/territory/level.ts';
import type { ShownSheets } from '../../state/use-shown-sheets.ts';
import { ChipLink } from '../../ui/Chip.tsx';
import styles from './ActiveFilters.module.css';

interface ActiveFiltersProps {
  readonly ref: Ref<HTMLUListElement>;
  readonly catalogue: Catalogue;
  readonly shown: ShownSheets;
}

function labelOf(catalogue: Catalogue, facet: Facet, id: string): string {
  if (facet === 'themes') return themeOf(id).label;
  const level = FILTER_LEVELS.find((one) => one === id);
  if (facet === 'levels' && level) return levelLabel(level);
  return regionChoices(catalogue).find(({ code }) => code === id)?.name ?? id;
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
  const chosen = FACETS.flatMap((facet) => filters[facet].map((id) => ({ facet, id })));
  return [
    ...(query === undefined ? [] : [searchedWords(query)]),
    ...chosen.map(({ facet, id }) => {
      const label = labelOf(catalogue, facet, id);
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
  action: `Ne plus chercher ${query}`,
  without: { q: undefined },
});

const EVERYTHING = { ...filtersSearch(NO_FILTERS), suivre: undefined, q: undefined };

export function ActiveFilters({ ref, catalogue, shown }: ActiveFiltersProps) {
  const narrowings = narrowingsOf(catalogue, shown);
  if (narrowings.length === 0) return null;
  return (
    <ul ref={ref} className={`${styles.active} no-print`} aria-label="Filtres choisis">
      {narrowings.map(({ id, label, action, without }) => (
        <li key={id}>
          <ChipLink
            look="chosen"
            to="./"
            search={(before) => ({ ...before, ...without })}
            resetScroll={false}
            aria-label={action}
          >
            {label} <X size={14} aria-hidden="true" />
          </ChipLink>
        </li>
      ))}
      {narrowings.length > 1 && (
        <li>
          <Link
            to="./"
            search={(before) => ({ ...before, ...EVERYTHING })}
            resetScroll={false}
            className={styles.all}
          >
            Tout afficher
          </Link>
        </li>
      )}
    </ul>
  );
}
