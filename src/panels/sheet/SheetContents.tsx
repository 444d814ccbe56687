import { ChevronDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { sectionId } from '../../a11y/element-ids.ts';
import { panelScroller } from '../../a11y/panel-scroll.ts';
import { least } from '../../domain/extremes.ts';
import type { Section } from '../../domain/sheet/initiative.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import styles from './SheetContents.module.css';

function entryOf({ heading, quotation }: Section): string {
  return quotation ? `${quotation.introduction} ${quotation.author}` : heading;
}

/** The section that crosses this part of the panel, under the contents, is the one being read. */
const READING_BAND = '-56px 0px -55% 0px';

/** Index of the section being read, null above the first. `ids` are those of the headings, in order. */
function useSectionInView(ids: readonly string[]): number | null {
  const [current, setCurrent] = useState<number | null>(null);
  const list = ids.join(' ');
  useEffect(() => {
    const sections: (Element | null)[] = list
      .split(' ')
      .map((id) => document.getElementById(id)?.parentElement ?? null);
    const inBand = new Set<number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const at = sections.indexOf(target);
          if (isIntersecting) inBand.add(at);
          else inBand.delete(at);
        }
        setCurrent(inBand.size > 0 ? least(inBand) : null);
      },
      { root: panelScroller(), rootMargin: READING_BAND },
    );
    for (const section of sections) if (section) observer.observe(section);
    return () => observer.disconnect();
  }, [list]);
  return current;
}

/** Folded into one line that stays in view and names the section being read. */
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
          {sections.map(
            (section, index) =>
              entryOf(section) !== '' && (
                <li key={sectionId(index)}>
                  <a href={`#${sectionId(index)}`} aria-current={index === current ? 'location' : undefined}>
                    {entryOf(section)}
                  </a>
                </li>
              ),
          )}
        </ol>
      </Disclosure>
    </nav>
  );
}
