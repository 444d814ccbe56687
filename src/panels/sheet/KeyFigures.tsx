import type { KeyFigure } from '../../domain/sheet/initiative.ts';
import { type Inline, inlineText } from '../../domain/sheet/rich-text.ts';
import { shorten } from '../../text/shorten.ts';
import styles from './KeyFigures.module.css';

/** A longer numeral is set smaller, to stay on one line of its column; in characters. */
const LONG_NUMERAL = 8;

/** Longer labels are cut: the whole line is in its section below. In characters. */
const LONGEST_LABEL = 90;

/** Words before the numeral, without the parenthesis that it leaves open. */
const leading = (words: readonly Inline[]) =>
  inlineText(words)
    .replace(/\s*\($/, '')
    .trim();

/** Words after it, without the parenthesis or comma that is left dangling. */
const trailing = (words: readonly Inline[]) =>
  shorten(
    inlineText(words)
      .replace(/^\)\s*|[,;]\s*$/g, '')
      .trim(),
    LONGEST_LABEL,
  );

/** Figures with a numeral, set large at the head of the sheet; the whole section stands below. */
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
