import type { SetProblem } from '../../domain/comparison/comparison.ts';

/** What of an address could not be taken over, in French sentences that agree with no name. */
export function problemWords(problem: SetProblem): string {
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
    case 'collectivite':
      return `${problem.name} («\u00a0${problem.what}\u00a0»)\u00a0: l’atlas n’a ni contour ni fiche de cette collectivité d’outre-mer.`;
    case 'unrelated':
      return `La fiche «\u00a0${problem.title}\u00a0» ne concerne pas ce territoire\u00a0: ${problem.name}.`;
  }
}
