import type { SetProblem } from '../../domain/comparison/comparison.ts';
import { Notice } from '../../ui/Notice.tsx';
import { problemWords } from './problem-words.ts';
import styles from './SetProblems.module.css';

/** What of the address could not be taken over; the rest is below. */
export function SetProblems({ problems }: { readonly problems: readonly SetProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <Notice tone="framed" alert className={styles.problems}>
      <p>L’adresse n’a pas pu être reprise en entier{'\u00a0'}:</p>
      <ul>
        {problems.map((problem, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is read once
          <li key={at}>{problemWords(problem)}</li>
        ))}
      </ul>
    </Notice>
  );
}
