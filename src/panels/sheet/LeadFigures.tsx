import { sectionId } from '../../a11y/element-ids.ts';
import type { Section } from '../../domain/sheet/initiative.ts';
import { leadFiguresAt } from '../../domain/sheet/lead-figures.ts';
import { KeyFigures } from './KeyFigures.tsx';
import styles from './LeadFigures.module.css';
import { RichText } from './RichText.tsx';

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
    <section className={styles.part}>
      <Heading id={sectionId(at, sheet)} tabIndex={-1} className={styles.heading}>
        {heading}
      </Heading>
      <KeyFigures figures={keyFigures} isLead />
      <RichText
        blocks={blocks.filter(({ type }) => type === 'heading' || type === 'table')}
        heading={sheet === undefined ? 'h3' : 'h4'}
      />
    </section>
  );
}
