import type { KeyFigure } from '../../core/sheet/initiative.ts';
import { figureRow, leadFigure, leadFiguresAt, numeralSize } from '../../core/sheet/lead-figures.ts';
import { inlineText } from '../../core/sheet/rich-text.ts';
import { sectionId } from '../../state/focus/element-ids.ts';
import { InlineText } from './InlineText.tsx';
import keyStyles from './KeyFigures.module.css';
import styles from './LeadFigures.module.css';
import { RichText } from './RichText.tsx';
import type { SheetSectionsProps } from './SheetSections.tsx';

export function LeadFigures({ sections, sheet }: SheetSectionsProps) {
  const at = leadFiguresAt(sections);
  const { heading, keyFigures = [], blocks = [] } = sections[at] ?? {};
  if (at < 0) return null;
  const Heading = sheet === undefined ? 'h2' : 'h3';
  return (
    <section className={styles.part}>
      <Heading id={sectionId(at, sheet)} tabIndex={-1} className={styles.heading}>
        {heading}
      </Heading>
      <KeyFigures figures={keyFigures} lead={leadFigure(sections)} />
      <RichText
        blocks={blocks.filter(({ type }) => type === 'heading' || type === 'table')}
        heading={sheet === undefined ? 'h3' : 'h4'}
      />
    </section>
  );
}

/** Longer words stand under the largest numeral, not beside it. In characters. */
const LONG_WORDS = 100;

interface KeyFiguresProps {
  readonly figures: readonly KeyFigure[];
  /** Set very large. */
  readonly lead: KeyFigure | undefined;
}

function KeyFigures({ figures, lead }: KeyFiguresProps) {
  return (
    <div className={keyStyles.part}>
      <ul className={keyStyles.figures} aria-label="Chiffres clés">
        {figures.map((figure) => {
          const { before, numeral, isShort, words } = figureRow(figure);
          const text = inlineText(words);
          return (
            <li
              key={(numeral ?? '') + text}
              className={figure === lead ? keyStyles.largest : keyStyles.figure}
              data-words={numeral === null ? 'alone' : text.length > LONG_WORDS ? 'long' : undefined}
              data-told={before.length > 0 || undefined}
            >
              {before.length > 0 && (
                <span className={keyStyles.before}>
                  <InlineText nodes={before} />
                </span>
              )}
              {numeral !== null && (
                <span
                  className={keyStyles.numeral}
                  data-size={numeralSize(numeral)}
                  aria-hidden={isShort || undefined}
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
