import { sectionId } from '../../a11y/element-ids.ts';
import type { KeyFigure, Section } from '../../domain/sheet/initiative.ts';
import { leadFiguresAt } from '../../domain/sheet/lead-figures.ts';
import { KeyFigures } from './KeyFigures.tsx';
import styles from './LeadFigures.module.css';
import { RichText } from './RichText.tsx';

/** The first numeral, which is the largest, and the others in their order. */
function numeralFirst(figures: readonly KeyFigure[]): readonly KeyFigure[] {
  const first = figures.find(({ numeral }) => numeral !== null);
  return first ? [first, ...figures.filter((figure) => figure !== first)] : figures;
}

interface LeadFiguresProps {
  readonly sections: readonly Section[];
  readonly sheet?: string;
}

export function LeadFigures({ sections, sheet }: LeadFiguresProps) {
  const at = leadFiguresAt(sections);
  const { heading, keyFigures = [], blocks = [] } = sections[at] ?? {};
  if (at < 0) return null;
  const Heading = sheet === undefined ? 'h2' : 'h3';
  return (
    <section className={styles.part} data-kind="figures">
      <Heading id={sectionId(at, sheet)} tabIndex={-1} className={styles.heading}>
        {heading}
      </Heading>
      <KeyFigures figures={numeralFirst(keyFigures)} isLead />
      <RichText
        blocks={blocks.filter(({ type }) => type === 'heading' || type === 'table')}
        heading={sheet === undefined ? 'h3' : 'h4'}
      />
    </section>
  );
}
