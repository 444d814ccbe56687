import type { Diagnostic } from '../../core/settings/diagnostic.ts';

/** What the page « À corriger » and its notice say. Never part of the site that is built. */
export interface ToMend {
  readonly site: string | null;
  /** What the site shows meanwhile: what is well, what was before, or nothing. */
  readonly shown: 'rest' | 'before' | 'nothing';
  /** Of the sheets that are shown. */
  readonly sheets: number;
  readonly errors: number;
  readonly warnings: number;
  /** Errors first; of a long list, the beginning. */
  readonly mistakes: readonly Mistake[];
  readonly page: string;
  readonly home: string;
  /** Where the form for sheets is, if it runs. */
  readonly editor: string | null;
}

export interface Mistake extends Pick<Diagnostic, 'file' | 'line' | 'column' | 'message' | 'help'> {
  /** The same as long as it is not mended, wherever it moves to. */
  readonly id: string;
  readonly isError: boolean;
  /** Made since the server started. */
  readonly isFresh: boolean;
  /** The form that can mend it, in whose words it is said then. */
  readonly form: string | null;
  readonly excerpt: readonly ExcerptLine[];
}

export interface ExcerptLine {
  readonly number: number;
  /** Cut where it is long. */
  readonly before: string;
  /** The place at fault, empty on the lines around it. */
  readonly marked: string;
  readonly after: string;
}

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
