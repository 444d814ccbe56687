import type { Initiative } from '../../domain/sheet/initiative.ts';
import type { Spot } from './yaml-source.ts';

/** Not yet looked up; its position in the file is for diagnostics. */
export interface AuthoredTerritory extends Spot {
  readonly words: string;
}

/** Not yet looked up. */
export interface AuthoredPlace extends Spot {
  /** As the text writes it. */
  readonly words: string;
  /** INSEE code, for a name that is unofficial or shared; else null. */
  readonly code: string | null;
}

/** Its territory and places are still words, and the text is not marked. */
export interface ParsedSheet extends Omit<Initiative, 'territories' | 'places' | 'neighbouring'> {
  readonly territory: AuthoredTerritory;
  readonly places: readonly AuthoredPlace[];
  /** Lines and marks of the received document that are not published. */
  readonly setAside: readonly string[];
}

export interface SheetContext {
  readonly themes: readonly { readonly id: string; readonly label: string }[];
  /** Readable titles of the received documents, by file name. */
  readonly documents: ReadonlyMap<string, string>;
}
