import { Columns2 } from 'lucide-react';
import { HEADING_ID } from '../../a11y/element-ids.ts';
import { arriveAtTitle, useArrival } from '../../a11y/use-arrival.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { findSheet, territoryOf } from '../../domain/sheet/catalogue-index.ts';
import type { Initiative } from '../../domain/sheet/initiative.ts';
import { paperLength } from '../../domain/sheet/paper-length.ts';
import { ActionRow } from '../shared/ActionRow.tsx';
import { CompareLink } from '../shared/CompareLink.tsx';
import { DossierButton } from '../shared/DossierButton.tsx';
import { PrintAction } from '../shared/PrintAction.tsx';
import { PrintedAddress } from '../shared/PrintedAddress.tsx';
import { ShareAction } from '../shared/ShareAction.tsx';
import { Captions } from './Captions.tsx';
import { LeadFigures } from './LeadFigures.tsx';
import { MoreSheets } from './MoreSheets.tsx';
import { PullQuote } from './PullQuote.tsx';
import { SheetContents } from './SheetContents.tsx';
import { SheetHeader } from './SheetHeader.tsx';
import styles from './SheetPanel.module.css';
import { SheetSections } from './SheetSections.tsx';
import { SourceLine } from './SourceLine.tsx';

interface SheetPanelProps {
  readonly sheet: Initiative;
  readonly catalogue: Catalogue;
}

export function SheetPanel({ sheet, catalogue }: SheetPanelProps) {
  useArrival(sheet.id, arriveAtTitle);
  const card = findSheet(catalogue, sheet.id);
  if (!card) throw new Error(`catalogue without the sheet ${sheet.id}`);
  const { sections } = sheet;
  return (
    <article
      className={styles.sheet}
      aria-labelledby={HEADING_ID}
      data-page="sheet"
      data-theme={card.themes[0]}
      data-paper="sheet"
      data-paper-length={paperLength(sections)}
    >
      <ActionRow catalogue={catalogue} closes="la fiche">
        <DossierButton sheet={sheet.id} />
        <CompareLink look="action" set={{ keys: [], sheets: [sheet.id] }} label="Comparer cette fiche">
          <Columns2 size={17} aria-hidden="true" /> Comparer
        </CompareLink>
        <PrintAction />
        <ShareAction />
      </ActionRow>
      <SheetHeader sheet={sheet} territory={territoryOf(catalogue, card)} />
      <div className={styles.provenance}>
        <SourceLine sheet={sheet} />
      </div>
      <div className={styles.columns}>
        <SheetContents key={sheet.id} sections={sections} />
        <div className={styles.text}>
          <LeadFigures sections={sections} />
          <PullQuote sections={sections} />
          <div data-paper="body">
            <SheetSections sections={sections} />
            <Captions sections={sections} />
            <PrintedAddress />
          </div>
          <footer className={styles.footer}>
            <MoreSheets catalogue={catalogue} current={card} offered={sheet.offered} />
          </footer>
        </div>
      </div>
    </article>
  );
}
