import { sectionId } from '../../a11y/element-ids.ts';
import type { Section } from '../../domain/sheet/initiative.ts';
import { leadFiguresAt, withoutCaptions } from '../../domain/sheet/lead-figures.ts';
import { QuotationSection } from './QuotationSection.tsx';
import { RichText } from './RichText.tsx';
import styles from './SheetSections.module.css';

interface SheetSectionsProps {
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
