import type { Quotation, Section } from '../../core/sheet/initiative.ts';
import { captionsOf, leadFiguresAt, withoutCaptions } from '../../core/sheet/lead-figures.ts';
import { sectionId } from '../../state/focus/element-ids.ts';
import captionStyles from './Captions.module.css';
import { InlineText } from './InlineText.tsx';
import quoteStyles from './QuotationSection.module.css';
import { RichText } from './RichText.tsx';
import styles from './SheetSections.module.css';

export interface SheetSectionsProps {
  readonly sections: readonly Section[];
  /** Its id, where the page has several sheets: anchors must differ, headings are one level lower. */
  readonly sheet?: string;
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
      <section key={id} className={styles.section}>
        {section.quotation ? (
          <QuotationSection quotation={section.quotation} id={id} heading={Heading} />
        ) : (
          isTitled && (
            <Heading id={id} tabIndex={-1} className={styles.heading}>
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
  /** Of the whole, where the contents lead. */
  readonly id: string;
  readonly heading?: 'h2' | 'h3' | 'h4';
}

const quotationHeadingId = (id: string) => `${id}-auteur`;

/** On a screen the heading is seen under the quotation, as its signature; it is read, and printed, before. */
export function QuotationSection({ quotation, id, heading: Heading = 'h2' }: QuotationSectionProps) {
  const headingId = quotationHeadingId(id);
  return (
    <div id={id} tabIndex={-1} className={quoteStyles.said}>
      <Heading id={headingId} className={quoteStyles.heading}>
        <span className={quoteStyles.introduction}>{quotation.introduction}</span>{' '}
        <span className={quoteStyles.author}>{quotation.author}</span>
        {quotation.role && <span className={quoteStyles.role}>, {quotation.role}</span>}
      </Heading>
      {quotation.question && (
        <p className={quoteStyles.question}>
          <InlineText nodes={quotation.question} />
        </p>
      )}
      <blockquote className={quoteStyles.quotation} aria-labelledby={headingId}>
        {quotation.paragraphs.map((paragraph, index) => (
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

/** Of pictures that the site does not have: told as what the document shows, as if none were missing here. */
export function Captions({ sections }: { readonly sections: readonly Section[] }) {
  const captions = captionsOf(sections);
  if (captions.length === 0) return null;
  return (
    <p className={captionStyles.captions} data-part="captions">
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
