import { ChevronDown } from 'lucide-react';
import { sectionId } from '../../a11y/element-ids.ts';
import type { Section } from '../../domain/sheet/initiative.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import styles from './SheetContents.module.css';
import { useSectionInView } from './use-section-in-view.ts';

/** The heading of a section in the contents: a quotation is known by its author. */
function entryOf({ heading, quotation }: Section): string {
  return quotation ? `${quotation.introduction} ${quotation.author}` : heading;
}

/** The contents of the sheet, folded into one line that stays in sight and says where the reader is. */
export function SheetContents({ sections }: { readonly sections: readonly Section[] }) {
  const current = useSectionInView(sections.map((_, index) => sectionId(index)));
  const here = current === null ? undefined : sections[current];
  return (
    <nav className={`${styles.contents} no-print`} aria-label="Dans cette fiche">
      <Disclosure
        covers
        summary={
          <>
            <span className={styles.label}>Dans cette fiche</span>
            <span className={styles.here}>{here && entryOf(here)}</span>
            <ChevronDown size={18} aria-hidden="true" className={styles.sign} />
          </>
        }
      >
        <ol>
          {sections.map((section, index) => (
            <li key={sectionId(index)}>
              <a href={`#${sectionId(index)}`} aria-current={index === current ? 'location' : undefined}>
                {entryOf(section)}
              </a>
            </li>
          ))}
        </ol>
      </Disclosure>
    </nav>
  );
}
