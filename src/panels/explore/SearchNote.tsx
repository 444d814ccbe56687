import { Link } from '@tanstack/react-router';
import { PATHS } from '../../address/addresses.ts';
import { filtersSearch, relisted } from '../../address/search-params.ts';
import { NO_FILTERS } from '../../domain/sheet/facets.ts';
import { isFiltering } from '../../domain/sheet/filters.ts';
import type { Excerpt } from '../../search/sheets/sheet-answer.ts';
import { shortenPieces } from '../../search/sheets/shorten-pieces.ts';
import { sheetSearch, useGuesses } from '../../state/use-sheet-search.ts';
import type { ShownSheets } from '../../state/use-shown-sheets.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { MarkedText } from '../shared/MarkedText.tsx';
import { quoted, quotedQuery } from '../shared/quoted.ts';
import cardStyles from './CardItem.module.css';
import styles from './ExplorePanel.module.css';

/** Says when the list is not simply what the search found. */
export function SearchNote({ shown }: { readonly shown: ShownSheets }) {
  const { query, stage, found, results } = shown;
  if (query === undefined) return null;
  if (stage === 'failed')
    return (
      <Notice tone="quiet" alert className={styles.empty}>
        <p>Les mots des fiches n’ont pas pu être chargés{'\u00a0'}: la liste est entière.</p>
        <Button look="main" className={styles.again} onClick={() => sheetSearch.ask()}>
          Réessayer
        </Button>
      </Notice>
    );
  if (stage !== 'ready') return <p className={styles.note}>Recherche dans les fiches…</p>;
  const best = results.get(found[0]?.id ?? '');
  if (best && best.near.length > 0)
    return (
      <p className={styles.note}>
        Aucune fiche ne contient {quotedQuery(query)}. Celles-ci parlent de{' '}
        {quoted(found.flatMap(({ id }) => results.get(id)?.near ?? []))}.
      </p>
    );
  return best?.isPartial ? (
    <p className={styles.note}>Aucune fiche n’a tous ces mots. Celles-ci en ont une partie.</p>
  ) : null;
}

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

/** About three lines of a card, in characters. */
const LONGEST_EXCERPT = 170;

/** The sentence that matches the query. */
export function CardExcerpt({ excerpt }: { readonly excerpt: Excerpt }) {
  return (
    <p className={cardStyles.excerpt}>
      {excerpt.heading}
      {'\u00a0'}: «{'\u00a0'}
      <MarkedText pieces={shortenPieces(excerpt.pieces, LONGEST_EXCERPT)} />
      {'\u00a0'}»
    </p>
  );
}
