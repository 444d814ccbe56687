import { ChevronDown } from 'lucide-react';
import { useRef } from 'react';
import type { Section } from '../../domain/sheet/initiative.ts';
import styles from './SheetContents.module.css';
import { sectionId } from './section-id.ts';
import { useSectionInView } from './use-section-in-view.ts';

/** The heading of a section in the contents: a quotation is known by its author. */
function entryOf({ heading, quotation }: Section): string {
  return quotation ? `${quotation.introduction} ${quotation.author}` : heading;
}

/** The contents of the sheet, folded into one line that stays in sight and says where the reader is. */
export function SheetContents({ sections }: { readonly sections: readonly Section[] }) {
  const details = useRef<HTMLDetailsElement>(null);
  const current = useSectionInView(sections.map((_, index) => sectionId(index)));
  const fold = () => {
    if (details.current) details.current.open = false;
  };
  return (
    <nav className={`${styles.contents} no-print`} aria-label="Dans cette fiche">
      <details
        ref={details}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !details.current?.open) return;
          // Escape folds the contents, and does not close the sheet as well.
          event.preventDefault();
          fold();
          details.current.querySelector('summary')?.focus();
        }}
      >
        <summary>
          <span className={styles.label}>Dans cette fiche</span>
          <span className={styles.here}>
            {current !== null && sections[current] && entryOf(sections[current])}
          </span>
          <ChevronDown size={18} aria-hidden="true" className={styles.sign} />
        </summary>
        <ol>
          {sections.map((section, index) => (
            <li key={sectionId(index)}>
              <a
                href={`#${sectionId(index)}`}
                aria-current={index === current ? 'location' : undefined}
                onClick={fold}
              >
                {entryOf(section)}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
