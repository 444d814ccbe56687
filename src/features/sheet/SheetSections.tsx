import type { Initiative, Quotation, Section } from '../../core/sheet/initiative.ts';
import {
  captionsOf,
  figureRow,
  leadFigure,
  leadFiguresAt,
  numeralSize,
  withoutCaptions,
} from '../../core/sheet/lead-figures.ts';
import { inlineText } from '../../core/sheet/rich-text.ts';
import { sectionId } from '../../state/focus/element-ids.ts';
import { InlineText, RichText } from './RichText.tsx';
import styles from './SheetSections.module.css';

interface SheetSectionsProps {
  readonly sections: readonly Section[];
  /** Id of the sheet, where the page has several: anchors must differ, headings are one level lower. */
  readonly sheet?: string;
}

/** In characters: longer words are set under the largest numeral, not beside it. */
const LONG_WORDS = 100;

/** The section of figures that heads a sheet, the most telling of them set very large. */
export function LeadFigures({ sections, sheet }: SheetSectionsProps) {
  const at = leadFiguresAt(sections);
  const { heading, keyFigures = [], blocks = [] } = sections[at] ?? {};
  if (at < 0) return null;
  const largest = leadFigure(sections);
  const Heading = sheet === undefined ? 'h2' : 'h3';
  return (
    <section className={`stack apart ${styles.section} ${styles.lead}`}>
      <Heading id={sectionId(at, sheet)} tabIndex={-1} className="note strong">
        {heading}
      </Heading>
      <ul className={`divided ${styles.figures}`} aria-label="Chiffres clés">
        {keyFigures.map((figure) => {
          const { before, numeral, isAbbreviated, words } = figureRow(figure);
          const text = inlineText(words);
          return (
            <li
              key={(numeral ?? '') + text}
              className={figure === largest ? styles.largest : styles.figure}
              data-words={numeral === null ? 'alone' : text.length > LONG_WORDS ? 'long' : undefined}
              data-has-before={before.length > 0 || undefined}
            >
              {before.length > 0 && (
                <span className={styles.before}>
                  <InlineText nodes={before} />
                </span>
              )}
              {numeral !== null && (
                <span
                  className="numeral"
                  data-size={numeralSize(numeral)}
                  aria-hidden={isAbbreviated || undefined}
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
      <RichText
        blocks={blocks.filter(({ type }) => type === 'heading' || type === 'table')}
        heading={sheet === undefined ? 'h3' : 'h4'}
      />
    </section>
  );
}

export function SheetSections({ sections, sheet }: SheetSectionsProps) {
  const Heading = sheet === undefined ? 'h2' : 'h3';
  const lead = leadFiguresAt(sections);
  return sections.map((section, index) => {
    const id = sectionId(index, sheet);
    const blocks = withoutCaptions(section.blocks);
    // Text above the first heading has none.
    const isTitled = section.heading !== '' || section.quotation !== undefined;
    if (index === lead || (!isTitled && blocks.length === 0)) return null;
    return (
      <section key={id} className={`apart ${styles.section}`}>
        {section.quotation ? (
          <QuotationSection quotation={section.quotation} id={id} heading={Heading} />
        ) : (
          isTitled && (
            <Heading id={id} tabIndex={-1} className="title">
              {section.heading}
            </Heading>
          )
        )}
        <RichText blocks={blocks} heading={sheet === undefined ? 'h3' : 'h4'} />
      </section>
    );
  });
}

interface QuotationSectionProps {
  readonly quotation: Quotation;
  /** Of the whole quotation, to which the contents lead. */
  readonly id: string;
  readonly heading: 'h2' | 'h3' | 'h4';
}

/** The heading comes first for screen readers and on paper; on a screen it is seen under the quotation, as its signature. */
export function QuotationSection({ quotation, id, heading: Heading }: QuotationSectionProps) {
  const { introduction, author, role, question, paragraphs } = quotation;
  const headingId = `${id}-auteur`;
  return (
    <div id={id} tabIndex={-1} className={`stack ${styles.quote}`}>
      <Heading id={headingId} className={`soft ${styles.signature}`}>
        <span className={styles.introduction}>{introduction}</span> <strong>{author}</strong>
        {role && `, ${role}`}
      </Heading>
      {question && (
        <p className={styles.question}>
          <InlineText nodes={question} />
        </p>
      )}
      <blockquote className={`stack ${styles.quotation}`} aria-labelledby={headingId}>
        {paragraphs.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the tree is immutable
          <p key={index}>
            {'«\u00a0'}
            <InlineText nodes={paragraph} />
            {'\u00a0»'}
          </p>
        ))}
      </blockquote>
    </div>
  );
}

/** Captions of images that the site does not have: they say what the original document shows, so that none seems to be missing. */
export function Captions({ sections }: { readonly sections: readonly Section[] }) {
  const captions = captionsOf(sections);
  if (captions.length === 0) return null;
  return (
    <p className={`note apart ${styles.section}`} data-part="captions">
      Le document d’origine montre en photo{'\u00a0'}:{' '}
      {captions.map((caption, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the tree is immutable
        <span key={at}>
          {at > 0 && '\u00a0; '}
          <InlineText nodes={caption} />
        </span>
      ))}
    </p>
  );
}

export function SourceLine({ sheet }: { readonly sheet: Pick<Initiative, 'provenance' | 'source'> }) {
  const { provenance, source } = sheet;
  return (
    <p className="note">
      <InlineText nodes={provenance} />
      {source?.file && <a href={`${import.meta.env.BASE_URL}${source.file}`}>Document reçu</a>}
    </p>
  );
}
