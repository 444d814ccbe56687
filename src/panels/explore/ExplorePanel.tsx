import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { site } from '../../catalogue/site.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { territoryOf } from '../../domain/catalogue.ts';
import { NO_FILTERS } from '../../domain/filters.ts';
import { filtersSearch } from '../../navigation/search-params.ts';
import { useRememberedScroll } from '../../selection/panel-scroll.ts';
import { type ShownCards, useShownCards } from '../../selection/shown-cards.ts';
import { rememberOpener, useTransient } from '../../selection/transient-store.ts';
import { HEADING_ID, keepFocus, useArrival } from '../../selection/use-arrival.ts';
import { ColourChoice } from '../shared/ColourChoice.tsx';
import { ActiveFilters } from './ActiveFilters.tsx';
import { CardItem } from './CardItem.tsx';
import { cardLinkId } from './card-link-id.ts';
import styles from './ExplorePanel.module.css';
import { FilterPanel } from './FilterPanel.tsx';

/** Gives the focus back to the card of the sheet that has just been closed, else to the heading if nothing has it. */
function arrive(): void {
  const { opener } = useTransient.getState();
  const card = opener?.from === 'card' ? document.getElementById(cardLinkId(opener.sheet)) : null;
  if (!card) {
    keepFocus();
    return;
  }
  rememberOpener(null);
  card.focus();
}

interface ExplorePanelProps {
  readonly catalogue: Catalogue;
  /** What stands before the list. */
  readonly lead?: ReactNode;
}

/** The list of sheets: whatever the map does, it does. */
export function ExplorePanel({ catalogue, lead }: ExplorePanelProps) {
  useRememberedScroll('liste');
  useArrival('liste', arrive);
  const shown = useShownCards(catalogue);
  const { cards } = shown;
  return (
    <div className={styles.explore}>
      <h1 className={styles.title} tabIndex={-1} id={HEADING_ID}>
        {site.title}
      </h1>
      <p className={styles.sentence}>{site.sentence}</p>
      {lead}
      <FilterPanel catalogue={catalogue} shown={shown} />
      <ColourChoice />
      <ActiveFilters catalogue={catalogue} shown={shown} />
      <ListCount catalogue={catalogue} shown={shown} />
      {cards.length > 0 ? (
        <ol className={styles.cards}>
          {cards.map((card) => (
            <CardItem key={card.id} card={card} territory={territoryOf(catalogue, card)} />
          ))}
        </ol>
      ) : (
        <NoSheet follows={shown.follows} />
      )}
      <p className={styles.index}>
        <Link to="/comparer/">Comparer des territoires</Link>
        <br />
        <Link to="/territoires/">Toutes les régions et tous les départements</Link>
        <br />
        <Link to="/a-propos/">Sources, licences, accessibilité{'\u00a0'}: à propos</Link>
      </p>
    </div>
  );
}

function ListCount({ catalogue, shown }: { readonly catalogue: Catalogue; readonly shown: ShownCards }) {
  const { cards, isNarrowed, follows } = shown;
  const all = catalogue.cards.length;
  const places = new Set(cards.map((card) => card.territory)).size;
  return (
    <h2 className={styles.count}>
      {follows && 'Dans la vue\u00a0: '}
      {isNarrowed ? `${cards.length} sur ${all} fiches` : all === 1 ? '1 fiche' : `${all} fiches`}
      {places > 0 && (
        <span className={styles.places}> sur {places === 1 ? '1 territoire' : `${places} territoires`}</span>
      )}
    </h2>
  );
}

function NoSheet({ follows }: { readonly follows: boolean }) {
  return (
    <p className={styles.empty}>
      {follows
        ? 'Aucune fiche dans ce que montre la carte avec ces filtres. Élargissez la vue, ou '
        : 'Aucune fiche ne répond à tous ces filtres. Retirez-en un, ou '}
      <Link to="/" search={(before) => ({ ...before, ...filtersSearch(NO_FILTERS), suivre: undefined })}>
        affichez toutes les fiches
      </Link>
      .
    </p>
  );
}
