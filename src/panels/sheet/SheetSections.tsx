import type { Section } from '../../domain/initiative.ts';
import { QuotationSection } from './QuotationSection.tsx';
import { RichText } from './RichText.tsx';
import styles from './SheetSections.module.css';

/** The sections of a sheet, in the document's order. */
export function SheetSections({ sections }: { readonly sections: readonly Section[] }) {
  return sections.map((section, index) => {
    const id = `partie-${index + 1}`;
    return (
      <section key={id} className={styles.section} aria-labelledby={id} data-kind={section.kind}>
        {section.quotation ? (
          <QuotationSection quotation={section.quotation} id={id} />
        ) : (
          <h2 id={id} className={styles.heading}>
            {section.heading}
          </h2>
        )}
        <RichText blocks={section.blocks} />
      </section>
    );
  });
}
