import type { Quotation } from '../../domain/initiative.ts';
import styles from './QuotationSection.module.css';
import { InlineText } from './RichText.tsx';

/** What an elected person says: the author and role head the quotation, as in the document. */
export function QuotationSection({ quotation, id }: { readonly quotation: Quotation; readonly id: string }) {
  return (
    <>
      <h2 id={id} className={styles.heading}>
        {quotation.introduction} <span className={styles.author}>{quotation.author}</span>
        {quotation.role && <span className={styles.role}>, {quotation.role}</span>}
      </h2>
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
