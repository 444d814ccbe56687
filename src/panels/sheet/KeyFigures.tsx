import type { KeyFigure } from '../../domain/sheet/initiative.ts';
import { type Inline, inlineText } from '../../domain/sheet/rich-text.ts';
import { shorten } from '../../text/shorten.ts';
import styles from './KeyFigures.module.css';

/** Above this many characters a numeral is set smaller so that it stays on one line of its column. */
const LONG_NUMERAL = 8;

/** Longer labels are cut here; the whole line stands in its section below. */
const LONGEST_LABEL = 90;

/** Words before a numeral set apart: a parenthesis that it opens has nothing left to hold. */
const leading = (words: readonly Inline[]) =>
  inlineText(words)
    .replace(/\s*\($/, '')
    .trim();

/** Words after it, without the parenthesis or the comma that the line leaves hanging. */
const trailing = (words: readonly Inline[]) =>
  shorten(
    inlineText(words)
      .replace(/^\)\s*|[,;]\s*$/g, '')
      .trim(),
    LONGEST_LABEL,
  );

/** The figures that have a numeral, as large numerals at the head of the sheet; their whole section stands below. */
export function KeyFigures({ figures }: { readonly figures: readonly KeyFigure[] }) {
  const shown = figures.flatMap((figure) => (figure.numeral ? [{ ...figure, numeral: figure.numeral }] : []));
  if (shown.length === 0) return null;
  return (
    <div className={styles.part}>
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
    </div>
  );
}
