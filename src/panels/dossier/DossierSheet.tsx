import { Link } from '@tanstack/react-router';
import { dossierSheetId } from '../../a11y/element-ids.ts';
import { PATHS } from '../../address/addresses.ts';
import { themeOf } from '../../data/settings.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { findSheet, territoryOf } from '../../domain/sheet/catalogue-index.ts';
import type { Initiative } from '../../domain/sheet/initiative.ts';
import { levelLabel } from '../../domain/territory/level.ts';
import { KeyFigures } from '../sheet/KeyFigures.tsx';
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
    <section className={styles.sheet} aria-labelledby={id}>
      <p className={styles.where}>
        {rank}. {territory.name} · {levelLabel(territory.level)} ·{' '}
        {sheet.themes.map((theme) => themeOf(theme).label).join(', ')}
      </p>
      <h2 id={id} className={styles.title}>
        <Link to={PATHS.sheet} params={{ id: sheet.id }}>
          {sheet.title}
        </Link>
      </h2>
      <KeyFigures figures={sheet.sections.flatMap((section) => section.keyFigures ?? [])} />
      <SheetSections sections={sheet.sections} sheet={sheet.id} />
      <SourceLine source={sheet.source} />
    </section>
  );
}
