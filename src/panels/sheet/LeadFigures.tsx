import { sectionId } from '../../a11y/element-ids.ts';
import type { KeyFigure, Section } from '../../domain/sheet/initiative.ts';
import { figureRow, leadFiguresAt } from '../../domain/sheet/lead-figures.ts';
import { inlineText } from '../../domain/sheet/rich-text.ts';
import { InlineText } from './InlineText.tsx';
import keyStyles from './KeyFigures.module.css';
import styles from './LeadFigures.module.css';
import { RichText } from './RichText.tsx';

interface LeadFiguresProps {
  readonly sections: readonly Section[];
  readonly sheet?: string;
}

export function LeadFigures({ sections, sheet }: LeadFiguresProps) {
  const at = leadFiguresAt(sections);
  const { heading, keyFigures = [], blocks = [] } = sections[at] ?? {};
  if (at < 0) return null;
  const Heading = sheet === undefined ? 'h2' : 'h3';
  return (
    <section className={styles.part}>
      <Heading id={sectionId(at, sheet)} tabIndex={-1} className={styles.heading}>
        {heading}
      </Heading>
      <KeyFigures figures={keyFigures} isLead />
      <RichText
        blocks={blocks.filter(({ type }) => type === 'heading' || type === 'table')}
        heading={sheet === undefined ? 'h3' : 'h4'}
      />
    </section>
  );
}

/** Longer words stand under the largest numeral, not beside it. In characters. */
const LONG_WORDS = 100;

const sizeOf = (numeral: string) =>
  numeral.length > 9 || /\p{Ll}{3}/u.test(numeral) ? 'small' : numeral.length > 5 ? 'middle' : undefined;

interface KeyFiguresProps {
  readonly figures: readonly KeyFigure[];
  /** At the head of a sheet: the first numeral is set very large, and lines without one are there too. */
  readonly isLead?: boolean;
}

function KeyFigures({ figures, isLead = false }: KeyFiguresProps) {
  const shown = isLead ? figures : figures.filter(({ numeral }) => numeral !== null);
  const largest = isLead ? figures.findIndex(({ numeral }) => numeral !== null) : -1;
  if (shown.length === 0) return null;
  return (
    <div className={keyStyles.part}>
      <ul className={keyStyles.figures} aria-label="Chiffres clés">
        {shown.map((figure, at) => {
          const { numeral, isTold, words, length } = figureRow(figure);
          return (
            <li
              key={(numeral ?? '') + inlineText(words)}
              className={at === largest ? keyStyles.largest : keyStyles.figure}
              data-words={numeral === null ? 'alone' : length > LONG_WORDS ? 'long' : undefined}
            >
              {numeral !== null && (
                <span
                  className={keyStyles.numeral}
                  data-size={sizeOf(numeral)}
                  aria-hidden={isTold || undefined}
                >
                  {numeral}
                </span>
              )}
              <span className={keyStyles.words}>
                <InlineText nodes={words} />
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
