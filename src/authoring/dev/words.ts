import type { ToMend } from './to-mend.ts';

const NBSP = '\u00a0';

export const countOf = (number: number, one: string): string => `${number} ${one}${number < 2 ? '' : 's'}`;

export function countsOf({ errors, warnings }: Pick<ToMend, 'errors' | 'warnings'>): string {
  const counts = [
    ...(errors > 0 ? [countOf(errors, 'erreur')] : []),
    ...(warnings > 0 ? [countOf(warnings, 'avertissement')] : []),
  ];
  return counts.join(' et ');
}

/** French signs stay on the line of the word that they go with. */
export const unbroken = (sentence: string): string =>
  sentence.replace(/ (?=[:;!?»](?:\s|[.,)]|$))|(?<=«) /gu, NBSP);

/** What becomes of the site meanwhile. */
export function meanwhile({ shown, sheets, errors, warnings }: ToMend): readonly string[] {
  if (errors + warnings === 0) return [`Rien à corriger${NBSP}: tout ce qui est écrit est montré.`];
  if (errors === 0) return ['Rien n’empêche de publier, mais ces lignes méritent un regard.'];
  const kept = {
    rest: `Le site montre ce qui va bien${NBSP}: ${countOf(sheets, 'fiche')}. Une fiche corrigée y revient dès qu’elle est enregistrée.`,
    before: 'Le site montre encore ce qu’il montrait avant ces erreurs.',
    nothing: 'Le site ne peut rien montrer avant que ces erreurs soient corrigées.',
  };
  return [kept[shown], 'Tant qu’il reste une erreur, le site ne se publie pas.'];
}

/** The form for a sheet's file, where one runs. */
export function formOf(file: string, editor: string | null): string | null {
  const id = /\/fiches\/([a-z0-9-]+)\.md$/u.exec(file)?.[1];
  return editor === null || id === undefined ? null : `${editor}?fiche=${id}`;
}
