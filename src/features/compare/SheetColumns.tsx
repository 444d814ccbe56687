import { type CSSProperties, useState } from 'react';
import {
  alignSections,
  lineOf,
  type PairedFigures,
  pairedFigures,
} from '../../core/comparison/aligned-sections.ts';
import { type ComparedColumn, territoriesOf } from '../../core/comparison/comparison.ts';
import { concernedSheets, sheetsOfRegion } from '../../core/sheet/concerned-sheets.ts';
import type { KeyFigure, Section } from '../../core/sheet/initiative.ts';
import { figureRow, numeralSize } from '../../core/sheet/lead-figures.ts';
import { ideasFor } from '../../core/similarity/ideas.ts';
import { levelLabel } from '../../core/territory/levels.ts';
import { ofName, withArticle } from '../../core/text/french-names.ts';
import { Button } from '../../ui/Button.tsx';
import { ProposeSheetLink } from '../shared/PageLink.tsx';
import { SheetItems } from '../shared/SheetLink.tsx';
import { InlineText, RichText } from '../sheet/RichText.tsx';
import { QuotationSection, SourceLine } from '../sheet/SheetSections.tsx';
import { ColumnHead, OutlineNote, SheetChoice } from './ColumnHead.tsx';
import type { ColumnProps, ComparedProps } from './compared-props.ts';
import { LetterBadge } from './LetterBadge.tsx';
import styles from './SheetColumns.module.css';

/** Without room for columns, buttons switch between sheets; the headings of their parts stay the same. */
export function SheetColumns({ comparison, catalogue }: ComparedProps) {
  const blank = comparison.columns.filter(({ sheet }) => sheet === null);
  const columns = comparison.columns.filter(({ sheet }) => sheet !== null);
  return (
    <section className="apart" aria-labelledby="fiches-comparees">
      <h2 id="fiches-comparees" className={comparison.ofSheets ? 'visually-hidden' : 'title'}>
        Les fiches, partie par partie
      </h2>
      {columns.length > 0 && <SheetRows comparison={comparison} columns={columns} catalogue={catalogue} />}
      {blank.map((column) => (
        <BlankTerritory key={column.letter} comparison={comparison} column={column} catalogue={catalogue} />
      ))}
    </section>
  );
}

const FRENCH_LIST = new Intl.ListFormat('fr');

const namesOf = (column: ComparedColumn): string =>
  FRENCH_LIST.format(territoriesOf(column).map(({ view }) => view.record.name));

interface AlignedProps extends ComparedProps {
  readonly columns: readonly ComparedColumn[];
}

function SheetRows({ comparison, columns, catalogue }: AlignedProps) {
  const [chosen, setChosen] = useState(0);
  const shown = Math.min(chosen, columns.length - 1);
  const figures = pairedFigures(columns.map(({ sheet }) => sheet?.sections ?? []));
  return (
    <div data-columns={columns.length} className={`above ${styles.set}`} data-shown={shown}>
      {columns.length > 1 && (
        <div className={`stuck ${styles.tabs}`}>
          {columns.map((column, at) => (
            <Button
              key={column.letter}
              look="toggle"
              aria-pressed={at === shown}
              onClick={() => setChosen(at)}
            >
              <LetterBadge letters={[column.letter]} /> <span>{namesOf(column)}</span>
            </Button>
          ))}
        </div>
      )}
      <div className={styles.aligned}>
        <div className={styles.row}>
          <div className={styles.label}>
            {comparison.ofSheets && <OutlineNote territories={comparison.territories} />}
          </div>
          {columns.map((column) => (
            // A column keeps its element, and the focus in it, while others are added or removed.
            <div
              key={(comparison.ofSheets && column.sheet?.id) || column.territory.view.record.key}
              className={styles.cell}
              data-letter={column.letter}
            >
              <ColumnHead comparison={comparison} column={column} catalogue={catalogue} />
            </div>
          ))}
        </div>
        <FigureRows compared={columns} {...figures} />
        {alignSections(figures.rest).map(({ kind, heading, cells }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows follow the sheets, which are immutable
          <div key={at} className={`ruled ${styles.row} ${styles.band}`}>
            <h3 className={styles.label}>{kind === 'quotation' ? 'Ce qu’en disent les élus' : heading}</h3>
            {columns.map(({ letter }, columnAt) => (
              <div key={letter} className={styles.cell} data-letter={letter}>
                <Cell section={cells[columnAt] ?? null} rowHeading={heading} id={`partie-${at}-${letter}`} />
              </div>
            ))}
          </div>
        ))}
        <div className={`ruled ${styles.row} ${styles.band}`}>
          <div className={styles.label} />
          {columns.map(({ letter, sheet }) => (
            <div key={letter} className={styles.cell} data-letter={letter}>
              {sheet && <SourceLine sheet={sheet} />}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

interface CellProps {
  readonly section: Section | null;
  readonly rowHeading: string;
  readonly id: string;
}

function Cell({ section, rowHeading, id }: CellProps) {
  if (!section) return null;
  const { quotation, heading, blocks } = section;
  return (
    <>
      {quotation ? (
        <QuotationSection quotation={quotation} id={id} heading="h4" />
      ) : (
        heading !== rowHeading && <h4 className={`soft strong ${styles.heading}`}>{heading}</h4>
      )}
      <RichText blocks={blocks} heading={quotation || heading !== rowHeading ? 'h5' : 'h4'} />
    </>
  );
}

type FigureRowsProps = PairedFigures & { readonly compared: readonly ComparedColumn[] };

function FigureRows({ compared, columns, rows, headings }: FigureRowsProps) {
  if (rows === 0) return null;
  const label = headings.find((heading) => heading !== null) ?? 'Chiffres clés';
  return (
    <div className={`ruled ${styles.row} ${styles.band}`} style={{ '--rows': rows } as CSSProperties}>
      <div className={`${styles.label} ${styles.beside}`}>
        <h3>{label}</h3>
        {compared.map(({ letter }, at) => {
          const heading = headings[at];
          return heading && heading !== label ? (
            <p key={letter} className="note">
              {letter}
              {'\u00a0'}: {heading}
            </p>
          ) : null;
        })}
      </div>
      {compared.map(({ letter }, at) => (
        <div
          key={letter}
          className={`${styles.cell} ${styles.column}`}
          data-letter={letter}
          style={{ gridRowEnd: `span ${rows}` }}
        >
          {columns[at]?.length ? (
            <ul className={`divided ${styles.figures}`} aria-label="Chiffres clés">
              {columns[at].map((figure) => (
                <li key={lineOf(figure)} className={styles.figure}>
                  <Figure figure={figure} />
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      ))}
    </div>
  );
}

function Figure({ figure }: { readonly figure: KeyFigure }) {
  const { before, numeral, isAbbreviated, words } = figureRow(figure);
  const isFirst = before.length === 0;
  const numeralElement = numeral !== null && (
    <b className="numeral" data-size={numeralSize(numeral)} aria-hidden={isAbbreviated || undefined}>
      {numeral}
    </b>
  );
  return (
    <>
      {isFirst && numeralElement}{' '}
      <span className={styles.figureWords}>
        <InlineText nodes={before} />
        {!isFirst && numeralElement}
        <InlineText nodes={words} />
      </span>
    </>
  );
}

const MAX_IDEAS = 3;

/** Shown for a territory without a sheet: sheets inside it, of its région, and of territories like it. */
function BlankTerritory({ comparison, column, catalogue }: ColumnProps) {
  const { record } = column.territory.view;
  const { inside } = concernedSheets(catalogue, record);
  const region = record.parents.find(({ level }) => level === 'region');
  const inRegion = sheetsOfRegion(catalogue, record);
  const regionIds = new Set(inRegion.map(({ sheet }) => sheet.id));
  const ideas = ideasFor(catalogue, record, MAX_IDEAS + regionIds.size)
    .filter(({ sheet }) => !regionIds.has(sheet.id))
    .slice(0, MAX_IDEAS);
  return (
    <section className={`card stack small above ${styles.blank}`} data-letter={column.letter}>
      <h3 className="row title">
        <LetterBadge letters={[column.letter]} /> Aucune fiche{' '}
        {inside.length > 0 ? `à l’échelle ${ofName(record)}` : `sur ${withArticle(record)}`} pour l’instant
      </h3>
      <p className="no-print">
        <ProposeSheetLink about={record} />
      </p>
      {inside.length > 0 && <SheetChoice comparison={comparison} column={column} catalogue={catalogue} />}
      <div className={styles.lists}>
        {region && (
          <div>
            <h4 className={`strong ${styles.heading}`}>Dans la même région, {region.name}</h4>
            {inRegion.length === 0 && <p>Aucune fiche non plus.</p>}
            <SheetItems
              sheets={inRegion}
              hintOf={({ territory: { name, level } }) => `${name} · ${levelLabel(level)}`}
            />
          </div>
        )}
        {ideas.length > 0 && (
          <div>
            <h4 className={`strong ${styles.heading}`}>Des idées à sa taille</h4>
            <SheetItems sheets={ideas} hintOf={({ territory, reason }) => `${territory.name}. ${reason}`} />
          </div>
        )}
      </div>
    </section>
  );
}
