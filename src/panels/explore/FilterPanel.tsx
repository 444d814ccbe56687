import { SlidersHorizontal } from 'lucide-react';
import { useId, useState } from 'react';
import { filtersSearch } from '../../address/search-params.ts';
import { levels, themes } from '../../data/settings.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { regionChoices } from '../../domain/sheet/catalogue-index.ts';
import {
  choicesOf,
  type Facet,
  FILTER_LEVELS,
  type FilterChoice,
  toggleFilter,
} from '../../domain/sheet/filters.ts';
import { SORTS, sortLabel } from '../../domain/sheet/sort-sheets.ts';
import { isLevel, levelLabel } from '../../domain/territory/level.ts';
import { LevelName } from '../../outline/LevelName.tsx';
import { useMyTerritory } from '../../state/my-territory.ts';
import type { ShownSheets } from '../../state/use-shown-sheets.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { ChipLink } from '../../ui/Chip.tsx';
import styles from './FilterPanel.module.css';

interface FilterPanelProps {
  readonly catalogue: Catalogue;
  readonly shown: ShownSheets;
}

interface NamedFacet {
  readonly facet: Facet;
  readonly title: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

function facetsOf(catalogue: Catalogue): NamedFacet[] {
  return [
    { facet: 'themes', title: 'Thèmes', options: themes.map(({ id, label }) => ({ id, label })) },
    {
      facet: 'levels',
      title: 'Échelons',
      options: FILTER_LEVELS.filter((level) => levels.includes(level)).map((level) => ({
        id: level,
        label: levelLabel(level),
      })),
    },
    {
      facet: 'regions',
      title: 'Régions',
      options: regionChoices(catalogue).map(({ code, name }) => ({ id: code, label: name })),
    },
  ];
}

/** Hidden without JavaScript, where the list stays whole. */
export function FilterPanel({ catalogue, shown }: FilterPanelProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={`${styles.filters} no-print`}>
      <Button aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <SlidersHorizontal size={17} aria-hidden="true" /> Filtrer et trier
      </Button>
      <FollowMap follows={shown.follows} />
      <div id={id} className={styles.panel} hidden={!isOpen}>
        {isOpen && (
          <>
            {facetsOf(catalogue).map((facet) => (
              <FacetGroup key={facet.facet} catalogue={catalogue} shown={shown} {...facet} />
            ))}
            <SortGroup
              sort={shown.sort}
              usual={shown.query === undefined ? 'Ordre du recueil' : 'Pertinence'}
            />
          </>
        )}
      </div>
    </div>
  );
}

/** The count for screen readers, which do not see where it stands. */
const spoken = ({ count, adds }: FilterChoice) =>
  adds ? `ajoute ${count}` : count === 1 ? '1 fiche' : `${count} fiches`;

function FacetGroup({ catalogue, shown, facet, title, options }: FilterPanelProps & NamedFacet) {
  const { found, filters } = shown;
  const labels = new Map(options.map((option) => [option.id, option.label]));
  const choices = choicesOf(catalogue, found, filters, facet, [...labels.keys()]);
  return (
    <nav className={styles.group} aria-label={title}>
      <p className={styles.name}>{title}</p>
      <ul>
        {choices.map((choice) => (
          <li key={choice.id}>
            <ChipLink
              to="./"
              search={(before) => ({ ...before, ...filtersSearch(toggleFilter(filters, facet, choice.id)) })}
              resetScroll={false}
              activeOptions={{ exact: true }}
              look="choice"
              data-chosen={choice.chosen || undefined}
              data-empty={choice.count === 0 || undefined}
              aria-label={`${labels.get(choice.id)}, ${choice.chosen ? 'choisi' : spoken(choice)}`}
            >
              <span>
                {facet === 'levels' && isLevel(choice.id) ? (
                  <LevelName level={choice.id} />
                ) : (
                  labels.get(choice.id)
                )}
              </span>
              <span className={styles.count}>
                {choice.adds && !choice.chosen && '+'}
                {choice.count}
              </span>
            </ChipLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface SortGroupProps extends Pick<ShownSheets, 'sort'> {
  /** Name of the default order. */
  readonly usual: string;
}

function SortGroup({ sort, usual }: SortGroupProps) {
  const mine = useMyTerritory();
  const orders = [undefined, ...SORTS].filter((order) => order !== 'distance' || mine !== null);
  return (
    <nav className={styles.group} aria-label="Ordre de la liste">
      <p className={styles.name}>Ordre</p>
      <ul>
        {orders.map((order) => (
          <li key={order ?? ''}>
            <ChipLink
              to="./"
              search={(before) => ({ ...before, tri: order })}
              replace
              resetScroll={false}
              look="choice"
              data-chosen={order === sort || undefined}
              aria-label={`${order ? sortLabel(order) : usual}${order === sort ? ', choisi' : ''}`}
            >
              {order ? sortLabel(order) : usual}
            </ChipLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function FollowMap({ follows }: Pick<ShownSheets, 'follows'>) {
  return (
    <ButtonLink
      look="toggle"
      to="./"
      search={(before) => ({ ...before, suivre: follows ? undefined : 'carte' })}
      replace
      resetScroll={false}
      className={styles.follow}
      data-chosen={follows || undefined}
      aria-label={`Limiter à la zone affichée${follows ? ', choisi' : ''}`}
    >
      Limiter à la zone affichée
    </ButtonLink>
  );
}
