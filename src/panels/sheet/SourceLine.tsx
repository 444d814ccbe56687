import type { SheetSource } from '../../domain/sheet/initiative.ts';
import styles from './SourceLine.module.css';

export function SourceLine({ source }: { readonly source: SheetSource }) {
  return (
    <p className={styles.source}>
      Source{'\u00a0'}: «{'\u00a0'}
      {source.title}
      {'\u00a0'}», fiche n°{'\u00a0'}
      {source.rank}.
    </p>
  );
}
