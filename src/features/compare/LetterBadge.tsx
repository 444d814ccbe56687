import type { Letter } from '../../core/comparison/compared-set.ts';
import styles from './LetterBadge.module.css';

export function LetterBadge({ letters }: { readonly letters: readonly Letter[] }) {
  return (
    <span className={styles.letters}>
      {letters.map((letter) => (
        <span key={letter} className={`tile ${styles.letter}`} data-letter={letter}>
          {letter}
        </span>
      ))}
    </span>
  );
}
