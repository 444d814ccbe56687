import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { MOST_COMPARED, searchOf, withTerritory } from '../../core/comparison/compared-set.ts';
import { type Comparison, territorySet } from '../../core/comparison/comparison.ts';
import {
  comparableInvitations,
  neighbourInvitations,
  sheetInvitations,
} from '../../core/comparison/invitations.ts';
import type { Catalogue, SheetSummary } from '../../core/sheet/catalogue.ts';
import { countOfSheets, territoryOf } from '../../core/sheet/catalogue-index.ts';
import type { Territory } from '../../core/territory/territory.ts';
import { territoryLabel } from '../../core/territory/territory-label.ts';
import { LevelMark } from '../../map/outline/LevelMark.tsx';
import { LevelName } from '../../map/outline/LevelName.tsx';
import { PATHS } from '../../state/address/addresses.ts';
import { themeOf } from '../../state/data/settings.ts';
import { hoverHandlers } from '../../state/hover.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { placeBelow } from '../../ui/place-below.ts';
import menuStyles from './AddMenu.module.css';
import type { ComparedProps } from './compared-props.ts';
import styles from './Offers.module.css';
import nextStyles from './WhatNext.module.css';

interface SheetComparedProps extends ComparedProps {
  readonly sheets: readonly SheetSummary[];
}

function SheetOffers({ comparison, catalogue, sheets }: SheetComparedProps) {
  return (
    <ul className={styles.offers}>
      {sheets.map((card) => {
        const { key, name, level } = territoryOf(catalogue, card);
        return (
          <li key={card.id} {...hoverHandlers(key)}>
            <Link
              to={PATHS.compare}
              search={searchOf({ keys: [], sheets: [...comparison.set.sheets, card.id] })}
              className={styles.offer}
            >
              <LevelMark level={level} theme={themeOf(card.themes[0])} />
              <span className={styles.words}>
                <span className="visually-hidden">Ajouter la fiche </span>
                <span className={styles.title}>{card.title}</span>
                <span className={styles.hint}>
                  {' '}
                  {name} · <LevelName level={level} />
                </span>
              </span>
              <Plus size={18} aria-hidden="true" />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

interface TerritoryComparedProps {
  readonly comparison: Comparison;
  readonly territories: readonly Territory[];
  readonly title?: string;
}

function TerritoryOffers({ comparison, territories, title }: TerritoryComparedProps) {
  const id = useId();
  if (territories.length === 0) return null;
  const start = territorySet(comparison);
  return (
    <>
      {title && (
        <div id={id} className={styles.group}>
          {title}
        </div>
      )}
      <ul className={styles.offers} aria-labelledby={title && id}>
        {territories.map((territory) => (
          <li key={territory.key} {...hoverHandlers(territory.key)}>
            <Link
              to={PATHS.compare}
              search={searchOf(withTerritory(start, territory.key))}
              className={styles.offer}
              aria-label={`Ajouter ${territoryLabel(territory)} à la comparaison`}
            >
              <LevelMark level={territory.level} />
              <span className={styles.words}>{territoryLabel(territory)}</span>
              <Plus size={18} aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** So many at a time: of thousands, all would take a second. */
const MORE = 50;

function OtherSheets({ sheets, ...atlas }: SheetComparedProps) {
  const [shown, show] = useState(MORE);
  const place = useRef<HTMLDivElement>(null);
  const left = sheets.length - shown;
  // The button goes, or the next fifty come before it.
  const showMore = () => {
    flushSync(() => show(shown + MORE));
    place.current?.querySelectorAll('a')[shown]?.focus();
  };
  return (
    <div ref={place}>
      <SheetOffers {...atlas} sheets={sheets.slice(0, shown)} />
      {left > 0 && (
        <Button look="quiet" className={menuStyles.more} onClick={showMore}>
          Afficher les {Math.min(MORE, left)} suivantes
        </Button>
      )}
    </div>
  );
}

export function AddMenu({ comparison, catalogue }: ComparedProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const { ofSheets, columns, territories } = comparison;
  if ((ofSheets ? columns : territories).length >= MOST_COMPARED) return null;
  return (
    <>
      <Button ref={opener} look="action" popoverTarget={id}>
        <Plus size={17} aria-hidden="true" /> Ajouter
      </Button>
      <Menu id={id} anchor={opener} place={placeBelow} className={menuStyles.menu}>
        {ofSheets ? (
          <OtherSheets {...{ comparison, catalogue }} sheets={sheetInvitations(comparison, catalogue)} />
        ) : (
          <>
            <p className={menuStyles.hint}>Choisissez sur la carte ou ci-dessous, ou cherchez un nom.</p>
            <TerritoryOffers
              title="Voisins"
              territories={neighbourInvitations(territories)}
              comparison={comparison}
            />
            <TerritoryOffers
              title="Territoires comparables"
              territories={comparableInvitations(territories)}
              comparison={comparison}
            />
          </>
        )}
      </Menu>
    </>
  );
}

const MOST_OFFERED = 3;

/** Neighbours with the most sheets first, then those much alike; a neighbour may be both. */
function offered(compared: Comparison['territories'], catalogue: Catalogue): readonly Territory[] {
  const neighbours = neighbourInvitations(compared).toSorted(
    (a, b) => countOfSheets(catalogue, b.key) - countOfSheets(catalogue, a.key),
  );
  const all = [...neighbours, ...comparableInvitations(compared)];
  return [...new Map(all.map((territory) => [territory.key, territory])).values()].slice(0, MOST_OFFERED);
}

export function WhatNext({ comparison, catalogue }: ComparedProps) {
  const { ofSheets, columns, territories } = comparison;
  const [only] = columns;
  if (!only) return null;
  return (
    <section className={`${nextStyles.step} no-print`} aria-labelledby="a-cote">
      <h2 id="a-cote">
        {ofSheets ? 'Quelle fiche mettre à côté\u00a0?' : 'Quel territoire mettre à côté\u00a0?'}
      </h2>
      {ofSheets ? (
        <>
          <p>
            La comparaison n’a qu’une fiche, celle {only.territory.view.record.of}. Choisissez-en une autre
            {'\u00a0'}:
          </p>
          <SheetOffers
            {...{ comparison, catalogue }}
            sheets={sheetInvitations(comparison, catalogue).slice(0, MOST_OFFERED)}
          />
        </>
      ) : (
        <>
          <p>
            Il en faut un second. Choisissez-le sur la carte, cherchez-le en haut de la page, ou prenez l’un
            de ceux-ci{'\u00a0'}:
          </p>
          <TerritoryOffers comparison={comparison} territories={offered(territories, catalogue)} />
        </>
      )}
    </section>
  );
}
