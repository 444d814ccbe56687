/** What an import is not sure of, for its author to look at: the list « À relire ». */
export interface Doubt {
  readonly kind:
    | 'champ à vérifier'
    | 'image sans description'
    | 'nombre mis à l’écart'
    | 'ordre douteux'
    | 'tableau sans titres de colonnes'
    | 'territoire à choisir'
    | 'titre deviné';
  /** Of the block in question, as blocks count their lines: it says which sheet the doubt is about. */
  readonly line: number;
  /** Shown instead of the line, where lines mean nothing to an author: « page 3 ». */
  readonly place?: string;
  /** The first words in question, as the document has them. */
  readonly words: string;
  /** What was done: « lu colonne par colonne ». */
  readonly done: string;
}
