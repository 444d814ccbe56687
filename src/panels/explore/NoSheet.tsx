import { Link } from '@tanstack/react-router';
import { PATHS } from '../../address/addresses.ts';
import { filtersSearch, relisted } from '../../address/search-params.ts';
import { NO_FILTERS } from '../../domain/sheet/facets.ts';
import { isFiltering } from '../../domain/sheet/filters.ts';
import { useGuesses } from '../../state/use-sheet-search.ts';
import type { ShownSheets } from '../../state/use-shown-sheets.ts';
import { Notice } from '../../ui/Notice.tsx';
import { quotedQuery } from '../shared/quoted.ts';
import styles from './ExplorePanel.module.css';

export function NoSheet({ shown }: { readonly shown: ShownSheets }) {
  const { query, found, isInView, filters } = shown;
  if (query !== undefined && found.length === 0) return <NoAnswer query={query} />;
  return (
    <Notice tone="quiet" className={styles.empty}>
      {reason(isInView, isFiltering(filters), query !== undefined)}
      <Link
        to={PATHS.home}
        search={relisted({ ...filtersSearch(NO_FILTERS), suivre: undefined, q: undefined })}
      >
        affichez toutes les fiches
      </Link>
      .
    </Notice>
  );
}

function reason(isInView: boolean, isFiltered: boolean, isSearched: boolean): string {
  const filters = isFiltered ? ' avec ces filtres' : isSearched ? ' avec ces mots' : '';
  if (isInView) return `Aucune fiche dans la zone affichée${filters}. Élargissez la vue, ou `;
  if (isSearched) return 'Aucune des fiches qui ont ces mots ne répond aux filtres. Retirez-en un, ou ';
  return 'Aucune fiche ne répond à tous ces filtres. Retirez-en un, ou ';
}

function NoAnswer({ query }: { readonly query: string }) {
  const guesses = useGuesses(query);
  return (
    <Notice tone="quiet" className={styles.empty}>
      <p>
        Aucune fiche ne contient {quotedQuery(query)}.{guesses.length > 0 && ' Vouliez-vous dire\u00a0:'}
      </p>
      {guesses.length > 0 && (
        <ul className={styles.guesses}>
          {guesses.map((guess) => (
            <li key={guess}>
              <Link to={PATHS.home} search={relisted({ q: guess })}>
                {guess}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to={PATHS.home} search={relisted({ q: undefined })}>
          Afficher toutes les fiches
        </Link>
      </p>
    </Notice>
  );
}
