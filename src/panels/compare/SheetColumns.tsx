import { useState } from 'react';
import { alignSections } from '../../domain/comparison/align-sections.ts';
import {
  type ComparedColumn,
  type Comparison,
  columnSubject,
  territoriesOf,
} from '../../domain/comparison/comparison.ts';
import { pairedFigures } from '../../domain/comparison/paired-figures.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import type { Section } from '../../domain/sheet/initiative.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { RichText } from '../sheet/RichText.tsx';
import { QuotationSection } from '../sheet/SheetSections.tsx';
import { SourceLine } from '../sheet/SourceLine.tsx';
import { BlankTerritory } from './BlankTerritory.tsx';
import { ColumnHead, OutlineNote } from './ColumnHead.tsx';
import { FigureRows } from './FigureRows.tsx';
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
      <h2 id="fiches-comparees" className={comparison.ofSheets ? 'visually-hidden' : undefined}>
        Les fiches, partie par partie
      </h2>
      {columns.length > 0 && <Aligned comparison={comparison} columns={columns} catalogue={catalogue} />}
      {blank.map((column) => (
        <BlankTerritory key={column.letter} comparison={comparison} column={column} catalogue={catalogue} />
      ))}
    </section>
  );
}

interface AlignedProps extends SheetColumnsProps {
  readonly columns: readonly ComparedColumn[];
}

function Aligned({ comparison, columns, catalogue }: AlignedProps) {
  const [wanted, setShown] = useState(0);
  const shown = Math.min(wanted, columns.length - 1);
  return (
    <div data-columns={columns.length} className={styles.set} data-shown={shown}>
      {columns.length > 1 && (
        <div className={styles.letters}>
          {columns.map((column, at) => (
            <Button key={column.letter} look="bare" aria-pressed={at === shown} onClick={() => setShown(at)}>
              <LetterBadge letters={[column.letter]} /> <span>{namesOf(column)}</span>
            </Button>
          ))}
        </div>
      )}
      <Rows comparison={comparison} columns={columns} catalogue={catalogue} />
    </div>
  );
}

const AND = new Intl.ListFormat('fr');

const namesOf = (column: ComparedColumn): string =>
  AND.format(territoriesOf(column).map(({ view }) => view.record.name));

function Rows({ comparison, columns, catalogue }: AlignedProps) {
  const { rest, ...figures } = pairedFigures(columns.map(({ sheet }) => sheet?.sections ?? []));
  return (
    <div className={styles.aligned}>
      <div className={styles.row}>
        <div className={styles.label}>
          {comparison.ofSheets && <OutlineNote territories={comparison.territories} />}
        </div>
        {columns.map((column) => (
          <div key={columnSubject(comparison, column)} className={styles.cell} data-letter={column.letter}>
            <ColumnHead comparison={comparison} column={column} catalogue={catalogue} />
          </div>
        ))}
      </div>
      <FigureRows sheets={columns} {...figures} />
      {alignSections(rest).map(({ kind, heading, cells }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows follow the sheets, which are immutable
        <div key={at} className={classNames(styles.row, styles.band)}>
          <h3 className={styles.label}>{kind === 'quotation' ? 'Ce qu’en disent les élus' : heading}</h3>
          {columns.map(({ letter }, column) => (
            <div key={letter} className={styles.cell} data-letter={letter}>
              <Cell section={cells[column] ?? null} common={heading} id={`partie-${at}-${letter}`} />
            </div>
          ))}
        </div>
      ))}
      <div className={classNames(styles.row, styles.band)}>
        <div className={styles.label} />
        {columns.map(({ letter, sheet }) => (
          <div key={letter} className={styles.cell} data-letter={letter}>
            {sheet && <SourceLine sheet={sheet} />}
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
