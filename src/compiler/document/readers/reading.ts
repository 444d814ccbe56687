import type { SourceBlock } from '../read-blocks.ts';

export type AsideReason =
  | 'balisage'
  | 'césures'
  | 'chapitre'
  | 'commentaire'
  | 'double d’une zone de texte'
  | 'en-tête ou pied de page'
  | 'hors des fiches'
  | 'image'
  | 'métadonnées'
  | 'note sans appel'
  | 'numéro de note'
  | 'numéro de page'
  | 'numéro de titre'
  | 'sommaire'
  | 'texte masqué'
  | 'texte supprimé'
  | 'titre courant'
  | 'titre du document'
  | 'zone de texte';

/** Words of the document that no sheet publishes. */
export interface Aside {
  readonly reason: AsideReason;
  readonly text: string;
}

/** One shape for every format. Texts of blocks and notes are in the sheet format. */
export interface DocumentReading {
  /** Where its format has a place for it. */
  readonly title?: string;
  readonly blocks: readonly SourceBlock[];
  readonly notes: ReadonlyMap<string, string>;
  readonly aside: readonly Aside[];
  /** Every text that the file itself holds, as it is counted. */
  readonly held: string;
  /** What reading wrote that the file writes otherwise: `é` for `&eacute;`. */
  readonly inserted: readonly string[];
  /** Sheets keep the marks of a text (addresses of links, labels of notes), which are then counted. */
  readonly isMarkdown: boolean;
  /** « Document Word », « texte en UTF-16 ». */
  readonly facts: readonly string[];
}
