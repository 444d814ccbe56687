import type { SetProblem } from '../../domain/comparison.ts';
import styles from './SetProblems.module.css';

function words(problem: SetProblem): string {
  switch (problem.kind) {
    case 'unknown':
      return `« ${problem.what} » ne mène à aucun territoire ni à aucune fiche.`;
    case 'many':
      return `${problem.name} vient en trop : quatre au plus se comparent à la fois.`;
    case 'twice':
      return `${problem.name} est cité deux fois.`;
    case 'former':
      return `${problem.name} a fusionné : c’est aujourd’hui ${problem.today}.`;
  }
}

/** What of the address could not be taken over; the rest is below. */
export function SetProblems({ problems }: { readonly problems: readonly SetProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <div className={styles.problems} role="alert">
      <p>L’adresse n’a pas pu être reprise en entier{'\u00a0'}:</p>
      <ul>
        {problems.map((problem, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is read once
          <li key={at}>{words(problem)}</li>
        ))}
      </ul>
    </div>
  );
}
