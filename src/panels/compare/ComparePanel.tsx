import { Equal } from 'lucide-react';
import { HEADING_ID } from '../../a11y/element-ids.ts';
import { arriveAtTitle, keepFocus, useArrival, useStep } from '../../a11y/use-arrival.ts';
import { commonWords } from '../../domain/comparison/common-words.ts';
import type { Comparison } from '../../domain/comparison/comparison.ts';
import { comparisonHeading } from '../../domain/comparison/comparison-title.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { useIsRefused } from '../../state/refused-comparison.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ActionRow } from '../shared/ActionRow.tsx';
import { PageTop, Trail } from '../shared/PageTop.tsx';
import { PrintAction } from '../shared/PrintAction.tsx';
import { PrintedAddress } from '../shared/PrintedAddress.tsx';
import { ShareAction } from '../shared/ShareAction.tsx';
import { AddMenu } from './AddMenu.tsx';
import styles from './ComparePanel.module.css';
import { CompareStart } from './CompareStart.tsx';
import { IndicatorTable } from './IndicatorTable.tsx';
import { MapFold } from './MapFold.tsx';
import { OutlineCards } from './OutlineCards.tsx';
import { RemovalNote, useRemoval } from './RemovalNote.tsx';
import { SetProblems } from './SetProblems.tsx';
import { SheetColumns } from './SheetColumns.tsx';
import { ThemeTable } from './ThemeTable.tsx';
import { WhatNext } from './WhatNext.tsx';

interface ComparePanelProps {
  readonly comparison: Comparison;
  readonly catalogue: Catalogue;
}

const REMOVED_ID = 'retrait';

export function ComparePanel({ comparison, catalogue }: ComparePanelProps) {
  const { territories, columns, ofSheets, problems, set } = comparison;
  useArrival('comparer', arriveAtTitle);
  // A link that removes a territory goes away with the focus.
  useStep(JSON.stringify(set), keepFocus);
  const isFull = useIsRefused(comparison);
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
        <Top comparison={comparison} catalogue={catalogue} />
        <div className={styles.body}>
          <h1
            tabIndex={-1}
            id={HEADING_ID}
            className={styles.title}
            aria-describedby={removal ? REMOVED_ID : undefined}
          >
            {comparisonHeading(comparison)}
          </h1>
          {common && (
            <p className={styles.common}>
              <Equal size={15} aria-hidden="true" /> {common}
            </p>
          )}
          {removal && <RemovalNote id={REMOVED_ID} removal={removal} />}
          {isFull && (
            <Notice tone="accent" alert className={styles.full}>
              Quatre territoires au plus se comparent à la fois{'\u00a0'}: retirez-en un pour en ajouter un
              autre.
            </Notice>
          )}
          <SetProblems problems={problems} />
          {isEmpty ? (
            <CompareStart catalogue={catalogue} />
          ) : (
            <>
              {count === 1 && <WhatNext comparison={comparison} catalogue={catalogue} />}
              {ofSheets ? (
                <ComparedSheets comparison={comparison} catalogue={catalogue} />
              ) : (
                <ComparedTerritories comparison={comparison} catalogue={catalogue} />
              )}
              <PrintedAddress />
            </>
          )}
        </div>
      </article>
    </>
  );
}

function Top({ comparison, catalogue }: ComparePanelProps) {
  if (comparison.territories.length === 0)
    return (
      <div className={styles.top}>
        <PageTop closes="la comparaison">
          <Trail here="Comparer" />
        </PageTop>
      </div>
    );
  return (
    <ActionRow catalogue={catalogue} closes="la comparaison">
      <AddMenu comparison={comparison} catalogue={catalogue} />
      <PrintAction />
      <ShareAction />
    </ActionRow>
  );
}

function ComparedSheets({ comparison, catalogue }: ComparePanelProps) {
  const { territories } = comparison;
  return (
    <>
      <SheetColumns comparison={comparison} catalogue={catalogue} />
      {territories.length > 1 && <IndicatorTable territories={territories} catalogue={catalogue} />}
    </>
  );
}

function ComparedTerritories({ comparison, catalogue }: ComparePanelProps) {
  const { territories } = comparison;
  return (
    <>
      <OutlineCards comparison={comparison} catalogue={catalogue} />
      <IndicatorTable territories={territories} catalogue={catalogue} />
      {territories.length > 1 && <ThemeTable territories={territories} catalogue={catalogue} />}
      <SheetColumns comparison={comparison} catalogue={catalogue} />
    </>
  );
}
