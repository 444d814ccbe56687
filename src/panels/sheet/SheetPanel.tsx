import { Columns2 } from 'lucide-react';
import { HEADING_ID } from '../../a11y/element-ids.ts';
import { arriveAtTitle, useArrival } from '../../a11y/use-arrival.ts';
import { themeOf } from '../../data/settings.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { findSheet, territoryOf } from '../../domain/sheet/catalogue-index.ts';
import type { Initiative } from '../../domain/sheet/initiative.ts';
import { LevelName } from '../../outline/LevelName.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { ActionRow } from '../shared/ActionRow.tsx';
import { Breadcrumb } from '../shared/Breadcrumb.tsx';
import { CompareLink } from '../shared/CompareLink.tsx';
import { DossierButton } from '../shared/DossierButton.tsx';
import { MapsOnPaper } from '../shared/MapsOnPaper.tsx';
import { PrintAction } from '../shared/PrintAction.tsx';
import { PrintedAddress } from '../shared/PrintedAddress.tsx';
import { ShareAction } from '../shared/ShareAction.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { MoreSheets } from './MoreSheets.tsx';
import { SheetContents } from './SheetContents.tsx';
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
  const territory = territoryOf(catalogue, card);
  const figures = sheet.sections.flatMap((section) => section.keyFigures ?? []);
  return (
    <article className={styles.sheet} aria-labelledby={HEADING_ID} data-page="sheet">
      <ActionRow catalogue={catalogue} closes="la fiche">
        <DossierButton sheet={sheet.id} />
        <CompareLink look="action" set={{ keys: [], sheets: [sheet.id] }} label="Comparer cette fiche">
          <Columns2 size={17} aria-hidden="true" /> Comparer
        </CompareLink>
        <PrintAction />
        <ShareAction />
      </ActionRow>
      <div className={styles.body}>
        <MapsOnPaper territory={territory} theme={card.themes[0]} className={styles.map} />
        <Breadcrumb territory={territory} />
        <h1 tabIndex={-1} id={HEADING_ID} className={styles.title}>
          {sheet.title}
        </h1>
        <ul className={styles.chips} aria-label="Échelon et thèmes">
          <li>
            <Chip tone="accent">
              <LevelName level={territory.level} />
            </Chip>
          </li>
          {sheet.themes.map((id) => (
            <li key={id}>
              <Chip data-theme={id}>
                <span className={styles.dot} aria-hidden="true" />
                {themeOf(id).label}
              </Chip>
            </li>
          ))}
        </ul>
        <KeyFigures figures={figures} />
        <SheetContents sections={sheet.sections} />
        <SheetSections sections={sheet.sections} />
        <footer className={styles.footer}>
          <SourceLine source={sheet.source} />
          <PrintedAddress />
          <MoreSheets catalogue={catalogue} current={card} offered={sheet.offered} />
        </footer>
      </div>
    </article>
  );
}
