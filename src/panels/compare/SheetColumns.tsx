import { useState } from 'react';
import { alignSections } from '../../domain/comparison/align-sections.ts';
import { type ComparedColumn, type Comparison, columnSubject } from '../../domain/comparison/comparison.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import type { Section } from '../../domain/sheet/initiative.ts';
import { Button } from '../../ui/Button.tsx';
import { KeyFigures } from '../sheet/KeyFigures.tsx';
import { QuotationSection } from '../sheet/QuotationSection.tsx';
import { RichText } from '../sheet/RichText.tsx';
import { SourceLine } from '../sheet/SourceLine.tsx';
import { BlankTerritory } from './BlankTerritory.tsx';
import { ColumnHead } from './ColumnHead.tsx';
import { LetterBadge } from './LetterBadge.tsx';
import styles from './SheetColumns.module.css';

interface SheetColumnsProps {
  readonly comparison: Comparison;
  readonly catalogue: Catalogue;
}

/** Where there is no room for columns, buttons switch between sheets and headings stay in place. */
export function SheetColumns({ comparison, catalogue }: SheetColumnsProps) {
  const blank = comparison.columns.filter(({ sheet }) => sheet === null);
  const columns = comparison.columns.filter(({ sheet }) => sheet !== null);
  return (
    <section className={styles.part} aria-labelledby="fiches-comparees">
      <h2 id="fiches-comparees">Les fiches, partie par partie</h2>
      {blank.map((column) => (
        <BlankTerritory key={column.letter} comparison={comparison} column={column} catalogue={catalogue} />
      ))}
      {columns.length > 0 && <Aligned comparison={comparison} columns={columns} catalogue={catalogue} />}
    </section>
  );
}

interface AlignedProps extends SheetColumnsProps {
  readonly columns: readonly ComparedColumn[];
}

function Aligned({ comparison, columns, catalogue }: AlignedProps) {
  const [wanted, setShown] = useState(0);
  const shown = Math.min(wanted, columns.length - 1);
  const rows = alignSections(columns.map(({ sheet }) => sheet?.sections ?? null));
  return (
    <div data-columns={columns.length} className={styles.aligned} data-shown={shown}>
      {columns.length > 1 && (
        <div className={styles.letters}>
          {columns.map(({ letter, territory }, at) => (
            <Button key={letter} look="bare" aria-pressed={at === shown} onClick={() => setShown(at)}>
              <LetterBadge letters={[letter]} /> <span>{territory.view.record.name}</span>
            </Button>
          ))}
        </div>
      )}
      <div className={styles.row}>
        {columns.map((column) => (
          <div key={columnSubject(comparison, column)} className={styles.cell} data-letter={column.letter}>
            <ColumnHead comparison={comparison} column={column} catalogue={catalogue} />
          </div>
        ))}
      </div>
      <FigureRow columns={columns} />
      {rows.map(({ kind, heading, cells }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows follow the sheets, which are immutable
        <div key={at} className={styles.band}>
          <h3 className={styles.heading}>{kind === 'quotation' ? 'Ce qu’en disent les élus' : heading}</h3>
          <div className={styles.row}>
            {columns.map(({ letter }, column) => (
              <div key={letter} className={styles.cell} data-letter={letter}>
                <Cell section={cells[column] ?? null} common={heading} id={`partie-${at}-${letter}`} />
              </div>
            ))}
          </div>
        </div>
      ))}
      <div className={`${styles.band} ${styles.row}`}>
        {columns.map(({ letter, sheet }) => (
          <div key={letter} className={styles.cell} data-letter={letter}>
            {sheet && <SourceLine source={sheet.source} />}
          </div>
        ))}
      </div>
    </div>
  );
}

function FigureRow({ columns }: { readonly columns: readonly ComparedColumn[] }) {
  const figures = columns.map(({ sheet }) => sheet?.sections.flatMap((part) => part.keyFigures ?? []) ?? []);
  if (!figures.some((list) => list.some(({ numeral }) => numeral !== null))) return null;
  return (
    <div className={`${styles.band} ${styles.whole}`}>
      <h3 className={styles.heading}>Chiffres clés</h3>
      <div className={styles.row}>
        {columns.map(({ letter }, at) => (
          <div key={letter} className={styles.cell} data-letter={letter}>
            <KeyFigures figures={figures[at] ?? []} />
          </div>
        ))}
      </div>
    </div>
  );
}

interface CellProps {
  readonly section: Section | null;
  readonly common: string;
  readonly id: string;
}

function Cell({ section, common, id }: CellProps) {
  if (!section) return null;
  const { quotation, heading, blocks } = section;
  return (
    <>
      {quotation ? (
        <QuotationSection quotation={quotation} id={id} heading="h4" />
      ) : (
        heading !== common && <h4 className={styles.own}>{heading}</h4>
      )}
      <RichText blocks={blocks} heading={quotation || heading !== common ? 'h5' : 'h4'} />
    </>
  );
}
