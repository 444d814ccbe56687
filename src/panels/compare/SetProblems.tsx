import type { SetProblem } from '../../domain/comparison/comparison.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './SetProblems.module.css';

/** A French sentence that agrees with no name: names may be plural and of any gender. */
function problemWords(problem: SetProblem): string {
  switch (problem.kind) {
    case 'unknown':
      return `«\u00a0${problem.what}\u00a0» ne mène à aucun territoire ni à aucune fiche.`;
    case 'many':
      return `En trop\u00a0: ${problem.name}. Quatre au plus se comparent à la fois.`;
    case 'twice':
      return `En double, gardé une fois\u00a0: ${problem.name}.`;
    case 'former':
      return `${problem.name} a fusionné\u00a0: c’est aujourd’hui ${problem.today}.`;
    case 'arrondissement':
      return `«\u00a0${problem.what}\u00a0» est un arrondissement ${problem.ofCity}\u00a0: la comparaison porte sur ${problem.city}.`;
    case 'unrelated':
      return `La fiche «\u00a0${problem.title}\u00a0» ne concerne pas ce territoire\u00a0: ${problem.name}.`;
  }
}

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
