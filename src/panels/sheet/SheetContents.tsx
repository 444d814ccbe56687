import { sectionId } from '../../a11y/element-ids.ts';
import type { Section, SectionKind } from '../../domain/sheet/initiative.ts';
import { leadFiguresAt } from '../../domain/sheet/lead-figures.ts';
import styles from './SheetContents.module.css';

const WORDS: Readonly<Partial<Record<SectionKind, string>>> = {
  figures: 'Chiffres',
  why: 'Pourquoi',
  how: 'Concrètement',
  outcome: 'Effets',
  plus: 'Le «\u00a0plus\u00a0»',
  stakeholders: 'Partenaires',
  quotation: 'Citation',
};

function follow(nav: HTMLElement) {
  let stop = () => {};
  let isGone = false;
  import('./follow-reading.ts').then(
    ({ followReading }) => {
      if (!isGone) stop = followReading(nav);
    },
    () => {},
  );
  return () => {
    isGone = true;
    stop();
  };
}

export function SheetContents({ sections }: { readonly sections: readonly Section[] }) {
  const lead = leadFiguresAt(sections);
  const entries = sections.map(({ kind, heading }, at) => ({ at, words: WORDS[kind] ?? heading }));
  const shown = entries.toSorted((a, b) => Number(b.at === lead) - Number(a.at === lead));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <nav ref={follow} className={`${styles.contents} no-print`} aria-label="Dans cette fiche" tabIndex={0}>
      <ol>
        {shown.map(
          ({ at, words }) =>
            words !== '' && (
              <li key={at}>
                <a href={`#${sectionId(at)}`}>{words}</a>
              </li>
            ),
        )}
      </ol>
    </nav>
  );
}
