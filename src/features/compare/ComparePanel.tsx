import { Link, useNavigate } from '@tanstack/react-router';
import { ChevronRight, Equal, Map as MapIcon, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { searchOf } from '../../core/comparison/compared-set.ts';
import type { Comparison } from '../../core/comparison/comparison.ts';
import {
  commonWords,
  comparisonHeading,
  type Removal,
  removalBetween,
} from '../../core/comparison/comparison-title.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { count } from '../../core/text/french-numbers.ts';
import { LevelName } from '../../map/outline/LevelName.tsx';
import { PATHS } from '../../state/address/addresses.ts';
import { HEADING_ID, MAP_ID } from '../../state/focus/element-ids.ts';
import { arriveAtTitle, keepFocus, useArrival, useStep } from '../../state/focus/use-arrival.ts';
import { deviceStore } from '../../state/reader/device-store.ts';
import { useMyTerritory } from '../../state/reader/my-territory.ts';
import { Button } from '../../ui/Button.tsx';
import { MEDIA } from '../../ui/breakpoints.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { ActionRow, PrintAction, ShareAction } from '../shared/ActionRow.tsx';
import { CompareLink } from '../shared/CompareLink.tsx';
import { PageTop } from '../shared/PageTop.tsx';
import { PrintedAddress } from '../shared/PrintedAddress.tsx';
import { BorderSection } from './BorderSection.tsx';
import styles from './ComparePanel.module.css';
import type { ComparedProps } from './compared-props.ts';
import { useIsComparisonFull } from './full-comparison.ts';
import { IndicatorTable, ThemeTable } from './IndicatorTable.tsx';
import { AddMenu, Offer, WhatNext } from './Offers.tsx';
import { OutlineCards } from './OutlineCards.tsx';
import { SheetColumns } from './SheetColumns.tsx';

const REMOVED_ID = 'retrait';

export function ComparePanel({ comparison, catalogue }: ComparedProps) {
  const { territories, columns, ofSheets, problems, set } = comparison;
  useArrival('comparer', arriveAtTitle);
  // A link that removes a territory disappears with the focus.
  useStep(JSON.stringify(set), keepFocus);
  const isFull = useIsComparisonFull(comparison);
  const removal = useRemoval(comparison);
  const isEmpty = territories.length === 0;
  const count = ofSheets ? columns.length : territories.length;
  const common = ofSheets ? commonWords(columns) : '';
  return (
    <>
      {count > 1 && <MapFold comparison={comparison} />}
      <article
        aria-labelledby={HEADING_ID}
        data-columns={Math.max(1, count)}
        data-compares={count > 1 ? (ofSheets ? 'sheets' : 'territories') : isEmpty ? undefined : 'one'}
      >
        {!isEmpty && (
          <ActionRow catalogue={catalogue} closes="la comparaison">
            <AddMenu comparison={comparison} catalogue={catalogue} />
            <PrintAction />
            <ShareAction />
          </ActionRow>
        )}
        <div className={`page ${styles.body}`}>
          {isEmpty && <PageTop closes="la comparaison" here="Comparer" />}
          <h1
            tabIndex={-1}
            id={HEADING_ID}
            className={styles.title}
            aria-describedby={removal ? REMOVED_ID : undefined}
          >
            {comparisonHeading(comparison)}
          </h1>
          {common && (
            <p className="row soft">
              <Equal size={15} aria-hidden="true" /> {common}
            </p>
          )}
          {removal && <RemovalNote removal={removal} />}
          {isFull && (
            <Notice tone="accent" alert className="above">
              Quatre territoires au plus se comparent à la fois{'\u00a0'}: retirez-en un pour en ajouter un
              autre.
            </Notice>
          )}
          <SetProblems problems={problems} />
          {count === 1 && <WhatNext comparison={comparison} catalogue={catalogue} />}
          {isEmpty ? (
            <CompareStart catalogue={catalogue} />
          ) : (
            <Compared comparison={comparison} catalogue={catalogue} />
          )}
        </div>
      </article>
    </>
  );
}

/** Sheets come before the figures of their territories, territories before their sheets. */
function Compared({ comparison, catalogue }: ComparedProps) {
  const { territories, ofSheets } = comparison;
  const hasSeveral = territories.length > 1;
  const sheets = <SheetColumns comparison={comparison} catalogue={catalogue} />;
  return (
    <>
      {ofSheets ? sheets : <OutlineCards comparison={comparison} catalogue={catalogue} />}
      {(hasSeveral || !ofSheets) && <IndicatorTable territories={territories} catalogue={catalogue} />}
      {hasSeveral && !ofSheets && <ThemeTable territories={territories} catalogue={catalogue} />}
      <BorderSection comparison={comparison} catalogue={catalogue} />
      {!ofSheets && sheets}
      <PrintedAddress />
    </>
  );
}

const MOST_TERRITORIES = 50;

function CompareStart({ catalogue }: { readonly catalogue: Catalogue }) {
  const mine = useMyTerritory();
  const shown = catalogue.territories.slice(0, MOST_TERRITORIES);
  const others = catalogue.territories.length - shown.length;
  return (
    <div className={`stack airy ${styles.start}`}>
      <noscript>
        <p>
          <strong>Comparer demande JavaScript.</strong> Sans lui, chaque territoire a sa page{'\u00a0'}: son
          contour, ses chiffres, ses voisins et ses fiches. Voici{' '}
          <Link to={PATHS.territories}>toutes les régions et tous les départements</Link>.
        </p>
      </noscript>
      <p className="needs-script">
        Mettez deux, trois ou quatre territoires côte à côte{'\u00a0'}: leurs contours à la même échelle,
        leurs chiffres, leurs thèmes, et leurs fiches partie par partie. Choisissez un premier territoire sur
        la carte, cherchez-le en haut de la page, ou partez de l’un de ceux-ci.
      </p>
      {mine && (
        <p>
          <CompareLink set={{ keys: [mine.key], sheets: [] }}>
            Mon territoire{'\u00a0'}: {mine.name}
          </CompareLink>
        </p>
      )}
      <h2 className="title needs-script">Territoires qui ont une fiche</h2>
      <ul className="needs-script">
        {shown.map((territory) => (
          <Offer key={territory.key} set={{ keys: [territory.key], sheets: [] }} territory={territory}>
            {territory.name}
            <span className="note">
              <LevelName level={territory.level} />
            </span>
          </Offer>
        ))}
      </ul>
      {others > 0 && (
        <p className="needs-script">
          {count(others)} {others > 1 ? 'autres en ont une' : 'autre en a une'}
          {'\u00a0'}: cherchez-les par leur nom.
        </p>
      )}
    </div>
  );
}

type Choice = 'repliee' | 'depliee';

const store = deviceStore<Choice | null>('carte-de-comparaison', (text) =>
  text === 'repliee' || text === 'depliee' ? text : null,
);

const MOST_BESIDE_MAP = 2;

/** In other windows the map is under the panel, or has little room. */
const FOLDABLE = `${MEDIA.wide} and ${MEDIA['not-low']}`;

/** On large screens: folds the map to an edge of the window, and back. The device remembers the choice. */
function MapFold({ comparison: { ofSheets, columns } }: { readonly comparison: Comparison }) {
  const choice = store.use();
  const isNarrow = useMedia(MEDIA['under-large']);
  const usual = ofSheets && (isNarrow || columns.length > MOST_BESIDE_MAP);
  const isFolded = useMedia(FOLDABLE) && (choice ? choice === 'repliee' : usual);
  return (
    <Button
      look="bare"
      className={`floating panel-edge no-print ${styles.fold}`}
      aria-expanded={!isFolded}
      aria-controls={MAP_ID}
      title={isFolded ? 'Afficher la carte' : 'Replier la carte'}
      data-map-folded={isFolded ? '' : undefined}
      onClick={() => store.put(isFolded ? 'depliee' : 'repliee')}
    >
      {isFolded ? <MapIcon size={20} aria-hidden="true" /> : <ChevronRight size={18} aria-hidden="true" />}
      <span className={isFolded ? undefined : 'visually-hidden'}>Carte</span>
    </Button>
  );
}

/** What the last step took away. */
function useRemoval(comparison: Comparison) {
  const [[before, now], step] = useState([comparison, comparison] as const);
  if (now !== comparison) step([now, comparison]);
  return removalBetween(before, now);
}

/** Not a live region: it describes the title, which takes the focus from what was removed. */
function RemovalNote({ removal }: { readonly removal: Removal }) {
  const navigate = useNavigate();
  const undo = () =>
    void navigate({ to: PATHS.compare, search: searchOf(removal.before), resetScroll: false });
  return (
    <Notice tone="framed" className="row wraps spread above no-print">
      <span id={REMOVED_ID}>{removal.words}</span>
      <Button onClick={undo}>
        <Undo2 size={17} aria-hidden="true" /> Annuler
      </Button>
    </Notice>
  );
}

function SetProblems({ problems }: { readonly problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <Notice tone="framed" alert className="small above">
      <p className="strong">L’adresse n’a pas pu être reprise en entier{'\u00a0'}:</p>
      <ul>
        {problems.map((problem, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is read once
          <li key={at}>{problem}</li>
        ))}
      </ul>
    </Notice>
  );
}
