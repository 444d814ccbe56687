import { Link } from '@tanstack/react-router';
import { NO_FILTERS } from '../../core/sheet/facets.ts';
import { isFiltering } from '../../core/sheet/filters.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { filtersSearch, relisted } from '../../state/address/search-params.ts';
import type { ShownSheets } from '../../state/list/use-shown-sheets.ts';
import type { QueriedPlace } from '../../state/search/queried-place.ts';
import { sheetSearch, useGuesses } from '../../state/search/use-sheet-search.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { quoted, quotedQuery } from '../shared/quoted.ts';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import styles from './ExplorePanel.module.css';
import type { ListProps } from './FilterChoices.tsx';
import { ThemeLinks } from './ThemeLinks.tsx';

/** Says when the list is not simply what the search found. */
export function SearchNote({ shown }: { readonly shown: ShownSheets }) {
  const { query, stage, found, results, place } = shown;
  if (query === undefined) return null;
  if (stage === 'failed')
    return (
      <Notice tone="quiet" alert className="stack above">
        <p>Les mots des fiches n’ont pas pu être chargés{'\u00a0'}: la liste est entière.</p>
        <p>
          <Button look="main" onClick={() => sheetSearch.ask()}>
            Réessayer
          </Button>
        </p>
      </Notice>
    );
  if (stage !== 'ready') return <p className="soft above">Recherche dans les fiches…</p>;
  if (place) return <PlaceNote place={place} />;
  const best = results.get(found[0]?.id ?? '');
  const near = quoted(found.flatMap(({ id }) => results.get(id)?.near ?? []));
  if (!best?.isPartial && near === '') return null;
  return (
    <p className="soft above">
      {best?.isPartial
        ? `Aucune fiche n’a tous ces mots. Voici ce qui en a une partie${near && `, ou parle de ${near}`}.`
        : `Aucune fiche ne contient ${quotedQuery(query)}. Voici ce qui parle de ${near}.`}
    </p>
  );
}

/** The territories that the words name, before the sheets that concern the first. */
function PlaceNote({ place: { territories, sheets } }: { readonly place: QueriedPlace }) {
  const [{ name = '', isGuess = false } = {}] = territories;
  return (
    <div className="soft above">
      {isGuess && <p>{`Résultats pour ${quoted([name])}\u00a0:`}</p>}
      <ul className="stack">
        {territories.map((territory) => (
          <li key={territory.key}>
            <TerritoryLink territory={territory} className="strong">
              {territory.name}
            </TerritoryLink>{' '}
            {territory.context}
          </li>
        ))}
      </ul>
      <p>
        {sheets.length === 0
          ? `Aucune fiche ne couvre ${name}\u00a0: sa page en propose, venues d’autres territoires.`
          : `${sheetCount(sheets.length)} pour ${name}\u00a0:`}
      </p>
    </div>
  );
}

export function NoSheet({ catalogue, shown }: ListProps) {
  const { query, found, place } = shown;
  const isUnsaid = query !== undefined && found.length === 0;
  const guesses = useGuesses(isUnsaid && !place ? query : undefined);
  return (
    <Notice tone="quiet" className="stack above">
      <p>
        {isUnsaid
          ? `${place ? '' : `Aucune fiche ne contient ${quotedQuery(query)}. `}Choisissez un thème, ou `
          : reason(shown)}
        <Link
          to={PATHS.home}
          search={relisted({ ...filtersSearch(NO_FILTERS), suivre: undefined, q: undefined })}
        >
          affichez toutes les fiches
        </Link>
        .
      </p>
      {guesses.length > 0 && (
        <>
          <p>Vouliez-vous dire{'\u00a0'}:</p>
          <ul className={`row wraps ${styles.guesses}`}>
            {guesses.map((guess) => (
              <li key={guess}>
                <Link to={PATHS.home} search={relisted({ q: guess })}>
                  {guess}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {isUnsaid && <ThemeLinks catalogue={catalogue} />}
    </Notice>
  );
}

function reason({ isInView, filters: chosen, query }: ShownSheets): string {
  const filters = isFiltering(chosen) ? ' avec ces filtres' : query !== undefined ? ' avec ces mots' : '';
  if (isInView) return `Aucune fiche dans la zone affichée${filters}. Élargissez la vue, ou `;
  if (query !== undefined)
    return 'Aucune des fiches qui ont ces mots ne répond aux filtres. Retirez-en un, ou ';
  return 'Aucune fiche ne répond à tous ces filtres. Retirez-en un, ou ';
}
