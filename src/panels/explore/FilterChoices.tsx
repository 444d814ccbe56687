import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { type AtlasSearch, filtersSearch, relisted } from '../../address/search-params.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { choicesOf, toggleFilter } from '../../domain/sheet/filters.ts';
import { CARD_SORTS, sortLabel } from '../../domain/sheet/sort-sheets.ts';
import { isLevel } from '../../domain/territory/level.ts';
import { LevelName } from '../../outline/LevelName.tsx';
import { useMyTerritory } from '../../state/my-territory.ts';
import type { ShownSheets } from '../../state/use-shown-sheets.ts';
import { sheetCount, count as written } from '../../text/french-numbers.ts';
import styles from './FilterChoices.module.css';
import type { NamedFacet } from './facets.ts';

interface ListProps {
  readonly catalogue: Catalogue;
  readonly shown: ShownSheets;
}

interface ChoiceProps {
  readonly change: AtlasSearch;
  readonly replace?: boolean;
  readonly isChosen: boolean;
  readonly name: string;
  readonly count?: number;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** It looks like what Space chooses. */
function pressOnSpace(event: KeyboardEvent<HTMLAnchorElement>): void {
  if (event.key !== ' ') return;
  event.preventDefault();
  event.currentTarget.click();
}

function Choice({ change, replace = false, isChosen, name, count, className, children }: ChoiceProps) {
  return (
    <li className={className}>
      <Link
        to="./"
        search={relisted(change)}
        replace={replace}
        resetScroll={false}
        activeOptions={{ exact: true }}
        className={styles.choice}
        data-chosen={isChosen || undefined}
        data-empty={count === 0 || undefined}
        onKeyDown={pressOnSpace}
      >
        <span className="visually-hidden">{`${name}${isChosen ? ', choisi' : ''}`}</span>
        <span className={styles.box} aria-hidden="true">
          {isChosen && <Check size={14} />}
        </span>
        <span aria-hidden="true">{children}</span>
        {count !== undefined && (
          <span className={styles.count} aria-hidden="true">
            {written(count)}
          </span>
        )}
      </Link>
    </li>
  );
}

/** Choices of one facet, each with what it would leave. A choice frees the map to go to what is left. */
export function FacetChoices({ catalogue, shown, facet, title, options }: ListProps & NamedFacet) {
  const { found, filters, follows } = shown;
  const labels = new Map(options.map((option) => [option.id, option.label]));
  const choices = choicesOf(catalogue, found, filters, facet, [...labels.keys()]);
  return (
    <nav aria-label={title}>
      <ul className={styles.choices}>
        {choices.map(({ id, chosen, count }) => {
          const label = labels.get(id) ?? id;
          return (
            <Choice
              key={id}
              change={{
                ...filtersSearch(toggleFilter(filters, facet, id)),
                ...(follows ? {} : { vue: undefined }),
              }}
              isChosen={chosen}
              name={`${label}, ${sheetCount(count)}`}
              count={count}
            >
              {facet === 'levels' && isLevel(id) ? <LevelName level={id} /> : label}
            </Choice>
          );
        })}
        {facet === 'regions' && <FollowMap follows={shown.follows} />}
      </ul>
    </nav>
  );
}

function FollowMap({ follows }: Pick<ShownSheets, 'follows'>) {
  const label = 'Limiter à la zone affichée';
  return (
    <Choice
      className={styles.follow}
      change={{ suivre: follows ? undefined : 'carte' }}
      replace
      isChosen={follows}
      name={label}
    >
      {label}
    </Choice>
  );
}

export function SortChoices({ shown: { sort, query } }: Pick<ListProps, 'shown'>) {
  const mine = useMyTerritory();
  const usual = query === undefined ? 'Ordre du recueil' : 'Pertinence';
  const orders = [undefined, ...CARD_SORTS].filter((order) => order !== 'distance' || mine !== null);
  return (
    <nav aria-label="Ordre de la liste">
      <ul className={`${styles.choices} ${styles.single}`}>
        {orders.map((order) => {
          const label = order ? sortLabel(order) : usual;
          return (
            <Choice key={label} change={{ tri: order }} replace isChosen={order === sort} name={label}>
              {label}
            </Choice>
          );
        })}
      </ul>
    </nav>
  );
}
