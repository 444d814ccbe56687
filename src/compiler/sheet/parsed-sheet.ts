import type { Initiative } from '../../domain/sheet/initiative.ts';
import type { Spot } from './yaml-source.ts';

/** A territory in the author's words, not yet looked up, with its place in the file for a diagnostic. */
export interface AuthoredTerritory extends Spot {
  readonly words: string;
}

/** A commune that the author confirms, not yet looked up, with its place in the file. */
export interface AuthoredPlace extends Spot {
  /** The name as the text writes it. */
  readonly words: string;
  /** INSEE code, when the written name is not the official one or is shared; null otherwise. */
  readonly code: string | null;
}

/** A sheet file, read: an {@link Initiative} whose territory and places are still words, not marked in the text. */
export interface ParsedSheet extends Omit<Initiative, 'territory' | 'places' | 'neighbouring'> {
  readonly territory: AuthoredTerritory;
  readonly places: readonly AuthoredPlace[];
  /** Lines and marks of the received document that are not published. */
  readonly setAside: readonly string[];
}

/** What a sheet may refer to. */
export interface SheetContext {
  /** The themes of `data/themes.json`. */
  readonly themes: readonly { readonly id: string; readonly label: string }[];
  /** Readable titles of the received documents, by file name. */
  readonly documents: ReadonlyMap<string, string>;
}
