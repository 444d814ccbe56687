import type { CSSProperties } from 'react';
import type { ComparedColumn } from '../../domain/comparison/comparison.ts';
import { lineOf, type PairedFigures } from '../../domain/comparison/paired-figures.ts';
import type { KeyFigure } from '../../domain/sheet/initiative.ts';
import { figureRow, numeralSize } from '../../domain/sheet/lead-figures.ts';
import { classNames } from '../../ui/class-names.ts';
import { InlineText } from '../sheet/InlineText.tsx';
import styles from './FigureRows.module.css';
import columnStyles from './SheetColumns.module.css';

interface FigureRowsProps extends Omit<PairedFigures, 'rest'> {
  readonly sheets: readonly ComparedColumn[];
}

export function FigureRows({ sheets, columns, rows, headings }: FigureRowsProps) {
  if (rows === 0) return null;
  const label = headings.find((heading) => heading !== null) ?? 'Chiffres clés';
  return (
    <div
      className={classNames(columnStyles.row, columnStyles.band, styles.rows)}
      style={{ '--rows': rows } as CSSProperties}
    >
      <div className={classNames(columnStyles.label, styles.label)}>
        <h3>{label}</h3>
        {sheets.map(({ letter }, at) => {
          const heading = headings[at];
          return heading && heading !== label ? (
            <p key={letter} className={styles.other}>
              {letter}
              {'\u00a0'}: {heading}
            </p>
          ) : null;
        })}
      </div>
      {sheets.map(({ letter }, at) => (
        <div
          key={letter}
          className={classNames(columnStyles.cell, styles.column)}
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
    <ul className={styles.figures} aria-label="Chiffres clés">
      {figures.map((figure) => (
        <li key={lineOf(figure)} className={styles.figure}>
          <Figure figure={figure} />
        </li>
      ))}
    </ul>
  );
}

function Figure({ figure }: { readonly figure: KeyFigure }) {
  const { before, numeral, isShort, words } = figureRow(figure);
  const numeralMark = numeral !== null && (
    <b className={styles.numeral} data-size={numeralSize(numeral)} aria-hidden={isShort || undefined}>
      {numeral}
    </b>
  );
  if (numeral === null || before.length > 0)
    return (
      <span className={styles.line}>
        <InlineText nodes={before} />
        {numeralMark}
        <InlineText nodes={words} />
      </span>
    );
  return (
    <>
      {numeralMark}{' '}
      <span className={styles.words}>
        <InlineText nodes={words} />
      </span>
    </>
  );
}
