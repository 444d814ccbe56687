import { type CSSProperties, useState } from 'react';
import { alignSections } from '../../core/comparison/align-sections.ts';
import { type ComparedColumn, columnSubject, territoriesOf } from '../../core/comparison/comparison.ts';
import { lineOf, type PairedFigures, pairedFigures } from '../../core/comparison/paired-figures.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { concernedSheets, sheetsOfRegion } from '../../core/sheet/concerned-sheets.ts';
import { ideasFor } from '../../core/sheet/ideas.ts';
import type { KeyFigure, Section } from '../../core/sheet/initiative.ts';
import { figureRow, numeralSize } from '../../core/sheet/lead-figures.ts';
import { levelLabel } from '../../core/territory/level.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import { ofName, withArticle } from '../../core/text/french-names.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ProposeIt } from '../shared/ProposeIt.tsx';
import { SheetItems } from '../shared/SheetItems.tsx';
import { InlineText } from '../sheet/InlineText.tsx';
import { RichText } from '../sheet/RichText.tsx';
import { QuotationSection } from '../sheet/SheetSections.tsx';
import { SourceLine } from '../sheet/SourceLine.tsx';
import blankStyles from './BlankTerritory.module.css';
import { ColumnHead, OutlineNote, SheetChoice } from './ColumnHead.tsx';
import type { ColumnProps, ComparedProps } from './compared-props.ts';
import figureStyles from './FigureRows.module.css';
import { LetterBadge } from './LetterBadge.tsx';
import styles from './SheetColumns.module.css';

/** Where there is no room for columns, buttons switch between sheets and headings stay in place. */
export function SheetColumns({ comparison, catalogue }: ComparedProps) {
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

interface AlignedProps extends ComparedProps {
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

interface FigureRowsProps extends Omit<PairedFigures, 'rest'> {
  readonly sheets: readonly ComparedColumn[];
}

function FigureRows({ sheets, columns, rows, headings }: FigureRowsProps) {
  if (rows === 0) return null;
  const label = headings.find((heading) => heading !== null) ?? 'Chiffres clés';
  return (
    <div
      className={classNames(styles.row, styles.band, figureStyles.rows)}
      style={{ '--rows': rows } as CSSProperties}
    >
      <div className={classNames(styles.label, figureStyles.label)}>
        <h3>{label}</h3>
        {sheets.map(({ letter }, at) => {
          const heading = headings[at];
          return heading && heading !== label ? (
            <p key={letter} className={figureStyles.other}>
              {letter}
              {'\u00a0'}: {heading}
            </p>
          ) : null;
        })}
      </div>
      {sheets.map(({ letter }, at) => (
        <div
          key={letter}
          className={classNames(styles.cell, figureStyles.column)}
          data-letter={letter}
          style={{ gridRowEnd: `span ${rows}` }}
        >
          <Figures figures={columns[at] ?? []} />
        </div>
      ))}
    </div>
  );
}

function Figures({ figures }: { readonly figures: readonly KeyFigure[] }) {
  if (figures.length === 0) return null;
  return (
    <ul className={figureStyles.figures} aria-label="Chiffres clés">
      {figures.map((figure) => (
        <li key={lineOf(figure)} className={figureStyles.figure}>
          <Figure figure={figure} />
        </li>
      ))}
    </ul>
  );
}

function Figure({ figure }: { readonly figure: KeyFigure }) {
  const { before, numeral, isShort, words } = figureRow(figure);
  const numeralMark = numeral !== null && (
    <b className={figureStyles.numeral} data-size={numeralSize(numeral)} aria-hidden={isShort || undefined}>
      {numeral}
    </b>
  );
  if (numeral === null || before.length > 0)
    return (
      <span className={figureStyles.line}>
        <InlineText nodes={before} />
        {numeralMark}
        <InlineText nodes={words} />
      </span>
    );
  return (
    <>
      {numeralMark}{' '}
      <span className={figureStyles.words}>
        <InlineText nodes={words} />
      </span>
    </>
  );
}

const MOST_OFFERED = 3;

/** In the place of a sheet that a territory does not have: sheets inside it, in its région, of authors like it. */
function BlankTerritory({ comparison, column, catalogue }: ColumnProps) {
  const { record } = column.territory.view;
  const { inside } = concernedSheets(catalogue, record);
  return (
    <section className={blankStyles.blank} data-letter={column.letter}>
      <h3 className={blankStyles.title}>
        <LetterBadge letters={[column.letter]} /> Aucune fiche{' '}
        {inside.length > 0 ? `à l’échelle ${ofName(record)}` : `sur ${withArticle(record)}`} pour l’instant
      </h3>
      <p className="no-print">
        <ProposeIt about={record} />
      </p>
      {inside.length > 0 && <SheetChoice comparison={comparison} column={column} catalogue={catalogue} />}
      <div className={blankStyles.lists}>
        <InRegion record={record} catalogue={catalogue} />
        <Resembling record={record} catalogue={catalogue} />
      </div>
    </section>
  );
}

interface ListProps {
  readonly record: TerritoryRecord;
  readonly catalogue: Catalogue;
}

const regionOf = (record: TerritoryRecord) => record.parents.find(({ level }) => level === 'region');

function InRegion({ record, catalogue }: ListProps) {
  const region = regionOf(record);
  if (!region) return null;
  const cards = sheetsOfRegion(catalogue, record);
  return (
    <div>
      <h4>Dans la même région, {region.name}</h4>
      {cards.length === 0 && <p>Aucune fiche non plus.</p>}
      <SheetItems
        sheets={cards}
        hintOf={({ territory: { name, level } }) => `${name} · ${levelLabel(level)}`}
      />
    </div>
  );
}

function Resembling({ record, catalogue }: ListProps) {
  const shown = new Set(sheetsOfRegion(catalogue, record).map(({ sheet }) => sheet.id));
  const ideas = ideasFor(catalogue, record, MOST_OFFERED + shown.size)
    .filter(({ sheet }) => !shown.has(sheet.id))
    .slice(0, MOST_OFFERED);
  if (ideas.length === 0) return null;
  return (
    <div>
      <h4>Des idées à sa taille</h4>
      <SheetItems sheets={ideas} hintOf={({ territory, reason }) => `${territory.name}. ${reason}`} />
    </div>
  );
}
