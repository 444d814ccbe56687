import type { Quotation } from '../../domain/sheet/initiative.ts';
import { InlineText } from './InlineText.tsx';
import styles from './QuotationSection.module.css';

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
    <div id={id} tabIndex={-1} className={styles.said}>
      <Heading id={headingId} className={styles.heading}>
        <span className={styles.introduction}>{quotation.introduction}</span>{' '}
        <span className={styles.author}>{quotation.author}</span>
        {quotation.role && <span className={styles.role}>, {quotation.role}</span>}
      </Heading>
      {quotation.question && (
        <p className={styles.question}>
          <InlineText nodes={quotation.question} />
        </p>
      )}
      <blockquote className={styles.quotation} aria-labelledby={headingId}>
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
