import { Plus } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type ComparedSet, MOST_COMPARED, withTerritory } from '../../core/comparison/compared-set.ts';
import { type Comparison, territorySet } from '../../core/comparison/comparison.ts';
import {
  comparableInvitations,
  neighbourInvitations,
  sheetInvitations,
} from '../../core/comparison/invitations.ts';
import type { SheetSummary, Theme } from '../../core/sheet/catalogue.ts';
import { territoryOf } from '../../core/sheet/catalogue-index.ts';
import { type Territory, territoryLabel } from '../../core/territory/territory.ts';
import { LevelMark } from '../../map/outline/LevelMark.tsx';
import { LevelName } from '../../map/outline/LevelName.tsx';
import { site, themeOf } from '../../state/data/settings.ts';
import { hoverHandlers } from '../../state/map/hover.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { placeBelow } from '../../ui/place-below.ts';
import { CompareLink } from '../shared/CompareLink.tsx';
import type { ComparedProps } from './compared-props.ts';
import styles from './Offers.module.css';

interface OfferProps {
  readonly set: ComparedSet;
  readonly territory: Pick<Territory, 'key' | 'level'>;
  /** Of the sheet that it adds. */
  readonly theme?: Theme;
  readonly label?: string;
  readonly children: ReactNode;
}

/** An entry of a list that leads to a comparison with one territory or sheet more. */
export function Offer({ set, territory, theme, label, children }: OfferProps) {
  return (
    <li {...hoverHandlers(territory.key)}>
      <CompareLink set={set} label={label} className={`target airy lit ring-inside ${styles.offer}`}>
        <LevelMark level={territory.level} theme={theme} />
        <span className="stack tight grow">{children}</span>
        <Plus size={18} aria-hidden="true" />
      </CompareLink>
    </li>
  );
}

interface SheetOffersProps extends ComparedProps {
  readonly sheets: readonly SheetSummary[];
}

function SheetOffers({ comparison, catalogue, sheets }: SheetOffersProps) {
  return (
    <ul>
      {sheets.map((card) => {
        const territory = territoryOf(catalogue, card);
        const set = { keys: [], sheets: [...comparison.set.sheets, card.id] };
        return (
          <Offer key={card.id} set={set} territory={territory} theme={themeOf(card.themes[0])}>
            <span className="visually-hidden">Ajouter la fiche </span>
            <span className="strong">{card.title}</span>
            <span className="note">
              {' '}
              {territory.name} · <LevelName level={territory.level} />
            </span>
          </Offer>
        );
      })}
    </ul>
  );
}

interface TerritoryOffersProps {
  readonly comparison: Comparison;
  readonly territories: readonly Territory[];
  readonly title?: string;
}

function TerritoryOffers({ comparison, territories, title }: TerritoryOffersProps) {
  const id = useId();
  if (territories.length === 0) return null;
  const start = territorySet(comparison);
  return (
    <>
      {title && (
        <div id={id} className={`note strong ${styles.words}`}>
          {title}
        </div>
      )}
      <ul aria-labelledby={title && id}>
        {territories.map((territory) => (
          <Offer
            key={territory.key}
            set={withTerritory(start, territory.key)}
            territory={territory}
            label={`Ajouter ${territoryLabel(territory)} à la comparaison`}
          >
            {territoryLabel(territory)}
          </Offer>
        ))}
      </ul>
    </>
  );
}

/** Offered at a time: rendering thousands at once would take a second. */
const MORE = 50;

function OtherSheets({ sheets, ...atlas }: SheetOffersProps) {
  const [shown, show] = useState(MORE);
  const place = useRef<HTMLDivElement>(null);
  const left = sheets.length - shown;
  // Without this the focus would stay on the button, after the sheets just added, or be lost with it.
  const showMore = () => {
    flushSync(() => show(shown + MORE));
    place.current?.querySelectorAll('a')[shown]?.focus();
  };
  return (
    <div ref={place} className="stack">
      <SheetOffers {...atlas} sheets={sheets.slice(0, shown)} />
      {left > 0 && <Button onClick={showMore}>Afficher les {Math.min(MORE, left)} suivantes</Button>}
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
      <Menu id={id} anchor={opener} place={placeBelow} className={`small ${styles.menu}`}>
        {ofSheets ? (
          <OtherSheets
            comparison={comparison}
            catalogue={catalogue}
            sheets={sheetInvitations(comparison, catalogue)}
          />
        ) : (
          <>
            <p className={`soft ${styles.words}`}>
              Choisissez sur la carte ou ci-dessous, ou cherchez un nom.
            </p>
            <TerritoryOffers
              title="Voisins"
              territories={neighbourInvitations(territories, site.contours.kind)}
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

/** Neighbours first, then those much alike; a neighbour may be both. */
function offered(compared: Comparison['territories']): readonly Territory[] {
  const all = [...neighbourInvitations(compared, site.contours.kind), ...comparableInvitations(compared)];
  return [...new Map(all.map((territory) => [territory.key, territory])).values()].slice(0, MOST_OFFERED);
}

export function WhatNext({ comparison, catalogue }: ComparedProps) {
  const { ofSheets, columns, territories } = comparison;
  const [only] = columns;
  if (!only) return null;
  return (
    <section className={`card no-print ${styles.step}`} aria-labelledby="a-cote">
      <h2 id="a-cote" className={`title ${styles.words}`}>
        {ofSheets ? 'Quelle fiche mettre à côté\u00a0?' : 'Quel territoire mettre à côté\u00a0?'}
      </h2>
      <p className={styles.words}>
        {ofSheets
          ? `La comparaison n’a qu’une fiche, celle ${only.territory.view.record.of}. Choisissez-en une autre\u00a0:`
          : 'Il en faut un second. Choisissez-le sur la carte, cherchez-le en haut de la page, ou prenez l’un de ceux-ci\u00a0:'}
      </p>
      {ofSheets ? (
        <SheetOffers
          comparison={comparison}
          catalogue={catalogue}
          sheets={sheetInvitations(comparison, catalogue).slice(0, MOST_OFFERED)}
        />
      ) : (
        <TerritoryOffers comparison={comparison} territories={offered(territories)} />
      )}
    </section>
  );
}
