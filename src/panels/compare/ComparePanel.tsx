import { HEADING_ID } from '../../a11y/element-ids.ts';
import { arriveAtTitle, keepFocus, useArrival, useStep } from '../../a11y/use-arrival.ts';
import type { Comparison } from '../../domain/comparison/comparison.ts';
import { comparisonHeading } from '../../domain/comparison/comparison-title.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { useIsRefused } from '../../state/refused-comparison.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PageActions } from '../shared/PageActions.tsx';
import { PageTop, Trail } from '../shared/PageTop.tsx';
import { PrintedAddress } from '../shared/PrintedAddress.tsx';
import styles from './ComparePanel.module.css';
import { CompareStart } from './CompareStart.tsx';
import { IndicatorTable } from './IndicatorTable.tsx';
import { OutlineCards } from './OutlineCards.tsx';
import { SetProblems } from './SetProblems.tsx';
import { SheetColumns } from './SheetColumns.tsx';
import { SheetInvitations } from './SheetInvitations.tsx';
import { TerritoryInvitations } from './TerritoryInvitations.tsx';
import { ThemeTable } from './ThemeTable.tsx';

interface ComparePanelProps {
  readonly comparison: Comparison;
  readonly catalogue: Catalogue;
}

export function ComparePanel({ comparison, catalogue }: ComparePanelProps) {
  const { territories, columns, ofSheets, problems, set } = comparison;
  useArrival('comparer', arriveAtTitle);
  // A link that removes a territory goes away with the focus.
  useStep(JSON.stringify(set), keepFocus);
  const isFull = useIsRefused(comparison);
  const isEmpty = territories.length === 0;
  return (
    <article
      className={styles.compare}
      aria-labelledby={HEADING_ID}
      data-columns={Math.max(1, ofSheets ? columns.length : territories.length)}
    >
      <PageTop closes="la comparaison">
        <Trail here="Comparer" />
      </PageTop>
      <h1 tabIndex={-1} id={HEADING_ID} className={styles.title}>
        {comparisonHeading(comparison)}
      </h1>
      {!isEmpty && <PageActions />}
      {isFull && (
        <Notice tone="accent" alert className={styles.full}>
          Quatre territoires au plus se comparent à la fois{'\u00a0'}: retirez-en un pour en ajouter un autre.
        </Notice>
      )}
      <SetProblems problems={problems} />
      {isEmpty ? (
        <CompareStart catalogue={catalogue} />
      ) : (
        <>
          <OutlineCards comparison={comparison} catalogue={catalogue} />
          {ofSheets ? (
            <SheetInvitations comparison={comparison} catalogue={catalogue} />
          ) : (
            // The alert above says the same.
            !isFull && <TerritoryInvitations comparison={comparison} />
          )}
          <IndicatorTable territories={territories} catalogue={catalogue} />
          <ThemeTable territories={territories} catalogue={catalogue} />
          <SheetColumns comparison={comparison} catalogue={catalogue} />
          <PrintedAddress />
        </>
      )}
    </article>
  );
}
