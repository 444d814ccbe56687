import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { site } from '../../catalogue/site.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { territoryOf } from '../../domain/catalogue.ts';
import { useRememberedScroll } from '../../selection/panel-scroll.ts';
import { rememberOpener, useTransient } from '../../selection/transient-store.ts';
import { HEADING_ID, keepFocus, useArrival } from '../../selection/use-arrival.ts';
import { ColourChoice } from '../shared/ColourChoice.tsx';
import { CardItem } from './CardItem.tsx';
import { cardLinkId } from './card-link-id.ts';
import styles from './ExplorePanel.module.css';

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
  const count = catalogue.cards.length;
  return (
    <div className={styles.explore}>
      <h1 className={styles.title} tabIndex={-1} id={HEADING_ID}>
        {site.title}
      </h1>
      <p className={styles.sentence}>{site.sentence}</p>
      {lead}
      <ColourChoice />
      <h2 className={styles.count}>
        {count === 1 ? '1 fiche' : `${count} fiches`}
        <span className={styles.places}>
          {' '}
          sur{' '}
          {catalogue.territories.length === 1
            ? '1 territoire'
            : `${catalogue.territories.length} territoires`}
        </span>
      </h2>
      <ol className={styles.cards}>
        {catalogue.cards.map((card) => (
          <CardItem key={card.id} card={card} territory={territoryOf(catalogue, card)} />
        ))}
      </ol>
      <p className={styles.index}>
        <Link to="/comparer/">Comparer des territoires</Link>
        <br />
        <Link to="/territoires/">Toutes les régions et tous les départements</Link>
      </p>
    </div>
  );
}
