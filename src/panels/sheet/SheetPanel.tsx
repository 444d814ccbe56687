import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { themeOf } from '../../catalogue/site.ts';
import { type Catalogue, territoryOf } from '../../domain/catalogue.ts';
import type { Initiative } from '../../domain/initiative.ts';
import { levelLabel } from '../../domain/level.ts';
import { useTransient } from '../../selection/transient-store.ts';
import { Breadcrumb } from './Breadcrumb.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { MoreSheets } from './MoreSheets.tsx';
import { SheetActions } from './SheetActions.tsx';
import styles from './SheetPanel.module.css';
import { SheetSections } from './SheetSections.tsx';

interface SheetPanelProps {
  readonly sheet: Initiative;
  readonly catalogue: Catalogue;
}

/** Gives the focus to the heading when the reader opened the sheet from inside the atlas (never at first load). */
function useHeadingFocus(id: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another sheet in the same panel is another opening
  useEffect(() => {
    if (useTransient.getState().opener) heading.current?.focus({ preventScroll: true });
  }, [id]);
  return heading;
}

/** The full sheet: every section of the document, in its order and under its own heading. */
export function SheetPanel({ sheet, catalogue }: SheetPanelProps) {
  const heading = useHeadingFocus(sheet.id);
  const card = catalogue.cards.find((candidate) => candidate.id === sheet.id);
  if (!card) throw new Error(`catalogue without the sheet ${sheet.id}`);
  const territory = territoryOf(catalogue, card);
  const figures = sheet.sections.flatMap((section) => section.keyFigures ?? []);
  return (
    <article className={styles.sheet} aria-labelledby="titre">
      <div className={styles.top}>
        <Breadcrumb territory={territory} />
        <Link to="/" className={styles.close} aria-label="Fermer la fiche et revenir à la liste">
          <X size={20} aria-hidden="true" />
        </Link>
      </div>
      <h1 ref={heading} tabIndex={-1} id="titre" className={styles.title}>
        {sheet.title}
      </h1>
      <ul className={styles.chips} aria-label="Niveau et thèmes">
        <li className={styles.level}>{levelLabel(territory.level)}</li>
        {sheet.themes.map((id) => (
          <li key={id} className={styles.theme} data-theme={id}>
            <span className={styles.dot} aria-hidden="true" />
            {themeOf(id).label}
          </li>
        ))}
      </ul>
      <KeyFigures figures={figures} />
      <SheetSections sections={sheet.sections} />
      <footer className={styles.footer}>
        <p>
          Source{'\u00a0'}: «{'\u00a0'}
          {sheet.source.title}
          {'\u00a0'}», fiche n°{'\u00a0'}
          {sheet.source.rank}.
        </p>
        <SheetActions />
        <MoreSheets catalogue={catalogue} current={card} />
      </footer>
    </article>
  );
}
