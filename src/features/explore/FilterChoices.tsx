import { Link } from '@tanstack/react-router';
import { Check, ChevronDown, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type Ref, useId, useRef } from 'react';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { FACETS, type Facet, type FacetOption, NO_FILTERS } from '../../core/sheet/facets.ts';
import { choicesOf, optionsOf, toggleFilter } from '../../core/sheet/filters.ts';
import { CARD_SORTS, sortLabel } from '../../core/sheet/sort-sheets.ts';
import { isLevel } from '../../core/territory/levels.ts';
import { sheetCount, count as written } from '../../core/text/french-numbers.ts';
import { LevelName } from '../../map/outline/LevelName.tsx';
import { type AtlasSearch, filtersSearch, relisted } from '../../state/address/search-params.ts';
import { levels, themes } from '../../state/data/settings.ts';
import type { ShownSheets } from '../../state/list/use-shown-sheets.ts';
import { useMyTerritory } from '../../state/reader/my-territory.ts';
import { Button } from '../../ui/Button.tsx';
import { ChipLink } from '../../ui/Chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Drawer } from '../../ui/Drawer.tsx';
import { enterMenu, Menu } from '../../ui/Menu.tsx';
import { placeBelowStart } from '../../ui/place-below.ts';
import styles from './FilterChoices.module.css';
import menuStyles from './MenuItem.module.css';

export interface ListProps {
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

/** Space follows it too: it looks like a box to tick. */
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
        className={`row small lit ring-inside ${menuStyles.item}`}
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
          <span className={`note ${menuStyles.count}`} aria-hidden="true">
            {written(count)}
          </span>
        )}
      </Link>
    </li>
  );
}

const FOLLOW = 'Limiter à la zone affichée';

/** Choices of one facet, each with what it would leave. A choice frees the map to go to what is left. */
function FacetChoices({ catalogue, shown, facet, title, options }: ListProps & NamedFacet) {
  const { found, filters, follows } = shown;
  const labels = new Map(options.map((option) => [option.id, option.label]));
  const choices = choicesOf(catalogue, found, filters, facet, [...labels.keys()]);
  return (
    <nav aria-label={title}>
      <ul>
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
        {facet === 'regions' && (
          <Choice
            className={classNames('ruled', styles.follow)}
            change={{ suivre: follows ? undefined : 'carte' }}
            replace
            isChosen={follows}
            name={FOLLOW}
          >
            {FOLLOW}
          </Choice>
        )}
      </ul>
    </nav>
  );
}

export function SortChoices({ shown: { sort, query } }: Pick<ListProps, 'shown'>) {
  const mine = useMyTerritory();
  const usual = query === undefined ? 'Ordre du recueil' : 'Pertinence';
  const orders = [undefined, ...CARD_SORTS].filter((order) => order !== 'distance' || mine !== null);
  return (
    <nav aria-label="Ordre de la liste">
      <ul className={styles.single}>
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

interface NamedFacet {
  readonly facet: Facet;
  readonly title: string;
  readonly short: string;
  readonly options: readonly FacetOption[];
}

/** A facet of the sheets' details has a menu once a sheet gives a value for it. */
function facetsOf(catalogue: Catalogue): NamedFacet[] {
  return FACETS.flatMap((facet) => {
    const { id, title, short, values } = facet;
    const options = optionsOf(catalogue, facet, { themes, levels });
    return values || options.length > 0 ? [{ facet: id, title, short, options }] : [];
  });
}

export function FilterBar({ catalogue, shown }: ListProps) {
  return (
    <div className={`row wraps ${styles.bar}`}>
      {facetsOf(catalogue).map((named) => (
        <FacetMenu key={named.facet} catalogue={catalogue} shown={shown} {...named} />
      ))}
    </div>
  );
}

function FacetMenu({ catalogue, shown, ...named }: ListProps & NamedFacet) {
  const { facet, title, short } = named;
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const chosen = shown.filters[facet].length + (facet === 'regions' && shown.follows ? 1 : 0);
  return (
    <>
      <Button
        ref={opener}
        look="toggle"
        data-chosen={chosen > 0 || undefined}
        popoverTarget={id}
        aria-label={chosen === 0 ? title : `${title}, ${chosen} choix`}
        onKeyDown={(event) => enterMenu(event, document.getElementById(id))}
      >
        {short}
        <ChevronDown size={15} aria-hidden="true" />
      </Button>
      <Menu id={id} anchor={opener} place={placeBelowStart} keepsOpen className={menuStyles.menu}>
        <FacetChoices catalogue={catalogue} shown={shown} {...named} />
      </Menu>
    </>
  );
}

const seeWords = (count: number) =>
  count === 0 ? 'Aucune fiche' : count === 1 ? 'Voir la fiche' : `Voir les ${written(count)} fiches`;

const TITLE = `small soft strong ${styles.title}`;

export function FilterDrawer({ id, catalogue, shown }: ListProps & { readonly id: string }) {
  return (
    <Drawer
      id={id}
      title="Filtrer et trier"
      closeLabel="Fermer les filtres"
      keepsOpen
      className={`${styles.drawer} no-print`}
    >
      {facetsOf(catalogue).map((named) => (
        <section key={named.facet}>
          <h3 className={TITLE}>{named.title}</h3>
          <FacetChoices catalogue={catalogue} shown={shown} {...named} />
        </section>
      ))}
      <h3 className={TITLE}>Ordre</h3>
      <SortChoices shown={shown} />
      <p className={`ruled ${styles.foot}`}>
        <Button look="main" popoverTarget={id} popoverTargetAction="hide" className={styles.see}>
          {seeWords(shown.sheets.length)}
        </Button>
      </p>
    </Drawer>
  );
}

const EVERYTHING = { ...filtersSearch(NO_FILTERS), suivre: undefined, q: undefined, vue: undefined };

export const ClearAll = ({ className }: { readonly className: string | undefined }) => (
  <Link to="./" search={relisted(EVERYTHING)} resetScroll={false} className={`small no-print ${className}`}>
    Tout effacer
  </Link>
);

/** What narrows the list, each with the accessible name of the link that removes it and the address without it. */
function narrowingsOf(catalogue: Catalogue, { filters, follows, query }: ShownSheets) {
  const ofFacets = facetsOf(catalogue).flatMap(({ facet, options }) =>
    filters[facet].map((id) => {
      const label = options.find((option) => option.id === id)?.label ?? id;
      const without = filtersSearch(toggleFilter(filters, facet, id));
      return { id: `${facet} ${id}`, label, action: `Retirer le filtre ${label}`, without };
    }),
  );
  const ofQuery = query !== undefined && {
    id: 'q',
    label: (
      <>
        «{'\u00a0'}
        <span className={`one-line ${styles.query}`}>{query}</span>
        {'\u00a0'}»
      </>
    ),
    action: `Ne plus chercher «\u00a0${query}\u00a0»`,
    without: { q: undefined },
  };
  const ofView = follows && {
    id: 'suivre',
    label: 'Zone affichée',
    action: 'Ne plus limiter à la zone affichée',
    without: { suivre: undefined },
  };
  return [ofQuery, ...ofFacets, ofView].filter((one) => one !== false);
}

interface ActiveFiltersProps extends ListProps {
  readonly ref: Ref<HTMLUListElement>;
}

export function ActiveFilters({ ref, catalogue, shown }: ActiveFiltersProps) {
  const narrowings = narrowingsOf(catalogue, shown);
  if (narrowings.length === 0) return null;
  return (
    <ul ref={ref} className={`row wraps no-print ${styles.active}`} aria-label="Filtres choisis">
      {narrowings.map(({ id, label, action, without }) => (
        <li key={id}>
          <ChipLink to="./" search={relisted(without)} resetScroll={false} aria-label={action}>
            {label} <X size={14} aria-hidden="true" />
          </ChipLink>
        </li>
      ))}
    </ul>
  );
}
