import { Link } from '@tanstack/react-router';
import { dossierSheetId } from '../../a11y/element-ids.ts';
import { PATHS } from '../../address/addresses.ts';
import { themeOf } from '../../data/settings.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { findSheet, territoryOf } from '../../domain/sheet/catalogue-index.ts';
import type { Initiative } from '../../domain/sheet/initiative.ts';
import { paperLength } from '../../domain/sheet/paper-length.ts';
import { levelLabel } from '../../domain/territory/level.ts';
import { FranceOnPaper, OutlineOnPaper } from '../../static-map/FranceOnPaper.tsx';
import { Captions } from '../sheet/Captions.tsx';
import { LeadFigures } from '../sheet/LeadFigures.tsx';
import { SheetSections } from '../sheet/SheetSections.tsx';
import { SourceLine } from '../sheet/SourceLine.tsx';
import styles from './DossierSheet.module.css';

interface DossierSheetProps {
  readonly sheet: Initiative;
  /** From 1. */
  readonly rank: number;
  readonly catalogue: Catalogue;
}

export function DossierSheet({ sheet, rank, catalogue }: DossierSheetProps) {
  const card = findSheet(catalogue, sheet.id);
  if (!card) throw new Error(`catalogue without the sheet ${sheet.id}`);
  const territory = territoryOf(catalogue, card);
  const id = dossierSheetId(sheet.id);
  return (
    <section
      className={styles.sheet}
      aria-labelledby={id}
      data-paper="sheet"
      data-paper-length={paperLength(sheet.sections)}
      data-theme={sheet.themes[0]}
    >
      <div data-paper="head">
        <div>
          <p className={styles.where}>
            {rank}. {territory.name} · {levelLabel(territory.level)} ·{' '}
            {sheet.themes.map((theme) => themeOf(theme).label).join(', ')}
          </p>
          <h2 id={id} className={styles.title}>
            <Link to={PATHS.sheet} params={{ id: sheet.id }}>
              {sheet.title}
            </Link>
          </h2>
        </div>
        <FranceOnPaper places={[{ territory, ranks: [] }]} />
        <OutlineOnPaper territory={territory} />
      </div>
      <LeadFigures sections={sheet.sections} sheet={sheet.id} />
      <div data-paper="body">
        <SheetSections sections={sheet.sections} sheet={sheet.id} />
        <Captions sections={sheet.sections} />
      </div>
      <SourceLine sheet={sheet} />
    </section>
  );
}
