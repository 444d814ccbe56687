import type { KeyFigure } from '../../domain/sheet/initiative.ts';
import { figureRow } from '../../domain/sheet/lead-figures.ts';
import { inlineText } from '../../domain/sheet/rich-text.ts';
import { InlineText } from './InlineText.tsx';
import styles from './KeyFigures.module.css';

/** Longer words stand under the largest numeral, not beside it. In characters. */
const LONG_WORDS = 100;

const sizeOf = (numeral: string) =>
  numeral.length > 9 || /\p{Ll}{3}/u.test(numeral) ? 'small' : numeral.length > 5 ? 'middle' : undefined;

interface KeyFiguresProps {
  readonly figures: readonly KeyFigure[];
  /** At the head of a sheet: the first numeral is set very large, and lines without one are there too. */
  readonly isLead?: boolean;
}

export function KeyFigures({ figures, isLead = false }: KeyFiguresProps) {
  const shown = isLead ? figures : figures.filter(({ numeral }) => numeral !== null);
  const largest = isLead ? figures.findIndex(({ numeral }) => numeral !== null) : -1;
  if (shown.length === 0) return null;
  return (
    <div className={styles.part}>
      <ul className={styles.figures} aria-label="Chiffres clés">
        {shown.map((figure, at) => {
          const { numeral, isTold, words, length } = figureRow(figure);
          return (
            <li
              key={(numeral ?? '') + inlineText(words)}
              className={at === largest ? styles.largest : styles.figure}
              data-words={numeral === null ? 'alone' : length > LONG_WORDS ? 'long' : undefined}
            >
              {numeral !== null && (
                <span
                  className={styles.numeral}
                  data-size={sizeOf(numeral)}
                  aria-hidden={isTold || undefined}
                >
                  {numeral}
                </span>
              )}
              <span className={styles.words}>
                <InlineText nodes={words} />
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
