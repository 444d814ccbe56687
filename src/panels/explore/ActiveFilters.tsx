import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { filtersSearch } from '../../address/search-params.ts';
import { themeOf } from '../../data/settings.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import {
  FACETS,
  type Facet,
  type FilterLevel,
  NO_FILTERS,
  regionChoices,
  toggleFilter,
} from '../../domain/sheet/filters.ts';
import { levelLabel } from '../../domain/territory/level.ts';
import type { ShownSheets } from '../../state/use-shown-sheets.ts';
import styles from './ActiveFilters.module.css';
import { CHIPS_ID } from './chips-id.ts';

interface ActiveFiltersProps {
  readonly catalogue: Catalogue;
  readonly shown: ShownSheets;
}

function labelOf(catalogue: Catalogue, facet: Facet, id: string): string {
  if (facet === 'themes') return themeOf(id).label;
  if (facet === 'levels') return levelLabel(id as FilterLevel);
  return regionChoices(catalogue).find(({ code }) => code === id)?.name ?? id;
}

/** What narrows the list now, each with the way to take it back. */
export function ActiveFilters({ catalogue, shown }: ActiveFiltersProps) {
  const { filters, isNarrowed, follows, query } = shown;
  if (!isNarrowed && !follows && query === undefined) return null;
  const active = FACETS.flatMap((facet) => filters[facet].map((id) => ({ facet, id })));
  return (
    <ul id={CHIPS_ID} className={`${styles.active} no-print`} aria-label="Filtres choisis">
      {query !== undefined && (
        <li>
          <Link
            to="./"
            search={(before) => ({ ...before, q: undefined })}
            resetScroll={false}
            className={styles.chip}
            aria-label={`Ne plus chercher ${query}`}
          >
            «{'\u00a0'}
            <span className={styles.query}>{query}</span>
            {'\u00a0'}» <X size={14} aria-hidden="true" />
          </Link>
        </li>
      )}
      {active.map(({ facet, id }) => (
        <li key={`${facet} ${id}`}>
          <Link
            to="./"
            search={(before) => ({ ...before, ...filtersSearch(toggleFilter(filters, facet, id)) })}
            resetScroll={false}
            className={styles.chip}
            aria-label={`Retirer le filtre ${labelOf(catalogue, facet, id)}`}
          >
            {labelOf(catalogue, facet, id)} <X size={14} aria-hidden="true" />
          </Link>
        </li>
      ))}
      {follows && (
        <li>
          <Link
            to="./"
            search={(before) => ({ ...before, suivre: undefined })}
            resetScroll={false}
            className={styles.chip}
            aria-label="Ne plus suivre la carte"
          >
            Dans la vue <X size={14} aria-hidden="true" />
          </Link>
        </li>
      )}
      {active.length + Number(query !== undefined) + Number(follows) > 1 && (
        <li>
          <Link
            to="./"
            search={(before) => ({
              ...before,
              ...filtersSearch(NO_FILTERS),
              suivre: undefined,
              q: undefined,
            })}
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
