import type { KeyFigure } from '../../domain/initiative.ts';
import { type Inline, inlineText } from '../../domain/rich-text.ts';
import styles from './KeyFigures.module.css';

/** Above this many characters a numeral is set smaller so that it stays on one line of its column. */
const LONG_NUMERAL = 8;

/** Words before a numeral set apart: a parenthesis that it opens has nothing left to hold. */
const leading = (words: readonly Inline[]) =>
  inlineText(words)
    .replace(/\s*\($/, '')
    .trim();
const trailing = (words: readonly Inline[]) =>
  inlineText(words)
    .replace(/^\)\s*/, '')
    .trim();

/** The figures that have a numeral, as large numerals at the head of the sheet; their whole section stands below. */
export function KeyFigures({ figures }: { readonly figures: readonly KeyFigure[] }) {
  const shown = figures.flatMap((figure) => (figure.numeral ? [{ ...figure, numeral: figure.numeral }] : []));
  if (shown.length === 0) return null;
  return (
    <ul className={styles.figures} aria-label="Chiffres clés">
      {shown.map((figure) => (
        <li key={figure.numeral + inlineText(figure.after)} className={styles.figure}>
          <span className={styles.before}>{leading(figure.before)}</span>
          <span className={styles.numeral} data-long={figure.numeral.length > LONG_NUMERAL || undefined}>
            {figure.numeral}
          </span>
          <span className={styles.after}>{trailing(figure.after)}</span>
        </li>
      ))}
    </ul>
  );
}
