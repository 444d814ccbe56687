import type { CSSProperties } from 'react';
import type { ComparedColumn } from '../../domain/comparison/comparison.ts';
import { lineOf, type PairedFigures } from '../../domain/comparison/paired-figures.ts';
import type { KeyFigure } from '../../domain/sheet/initiative.ts';
import { asOwnLine, inlineText } from '../../domain/sheet/rich-text.ts';
import { classNames } from '../../ui/class-names.ts';
import { InlineText } from '../sheet/InlineText.tsx';
import styles from './FigureRows.module.css';
import columnStyles from './SheetColumns.module.css';

/** A longer numeral is set smaller, to stay on one line of its column; in characters. */
const LONG_NUMERAL = 9;

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

/** Words before the numeral would make no sentence with those after it, nor would a shortened one: the line is repeated whole. */
function Figure({ figure: { before, numeral, short, after } }: { readonly figure: KeyFigure }) {
  const leads = short === undefined && inlineText(before).trim() === '';
  if (numeral === null)
    return (
      <span className={styles.line}>
        <InlineText nodes={after} />
      </span>
    );
  return (
    <>
      <b
        className={styles.numeral}
        data-long={numeral.length > LONG_NUMERAL || undefined}
        aria-hidden={leads ? undefined : 'true'}
      >
        {short ?? numeral}
      </b>{' '}
      <span className={styles.words}>
        {!leads && (
          <>
            <InlineText nodes={before} />
            {numeral}
          </>
        )}
        <InlineText nodes={leads ? asOwnLine(after) : after} />
      </span>
    </>
  );
}
