import type { Initiative } from '../../core/sheet/initiative.ts';
import { InlineText } from './InlineText.tsx';
import styles from './SourceLine.module.css';

interface SourceLineProps {
  readonly sheet: Pick<Initiative, 'provenance' | 'source'>;
}

export function SourceLine({ sheet: { provenance, source } }: SourceLineProps) {
  return (
    <p className={styles.source}>
      <InlineText nodes={provenance} />
      {source?.file && <a href={`${import.meta.env.BASE_URL}${source.file}`}>Document reçu</a>}
    </p>
  );
}
