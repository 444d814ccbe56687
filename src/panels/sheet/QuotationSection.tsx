import type { Quotation } from '../../domain/sheet/initiative.ts';
import styles from './QuotationSection.module.css';
import { InlineText } from './RichText.tsx';

interface QuotationSectionProps {
  readonly quotation: Quotation;
  /** Of the heading, which labels the quotation. */
  readonly id: string;
  readonly heading?: 'h2' | 'h3' | 'h4';
}

export function QuotationSection({ quotation, id, heading: Heading = 'h2' }: QuotationSectionProps) {
  return (
    <>
      <Heading id={id} tabIndex={-1} className={styles.heading}>
        {quotation.introduction} <span className={styles.author}>{quotation.author}</span>
        {quotation.role && <span className={styles.role}>, {quotation.role}</span>}
      </Heading>
      {quotation.question && (
        <p className={styles.question}>
          <InlineText nodes={quotation.question} />
        </p>
      )}
      <blockquote className={styles.quotation} aria-labelledby={id}>
        {quotation.paragraphs.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the tree is immutable
          <p key={index}>
            {'«\u00a0'}
            <InlineText nodes={paragraph} />
            {'\u00a0»'}
          </p>
        ))}
      </blockquote>
    </>
  );
}
