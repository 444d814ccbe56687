import type { Initiative } from '../../domain/initiative.ts';
import type { Spot } from './yaml-source.ts';

/** A territory in the author's words, not yet looked up, with its place in the file for a diagnostic. */
export interface AuthoredTerritory extends Spot {
  readonly words: string;
}

/** A sheet file, read: an {@link Initiative} whose territory is still words. */
export interface ParsedSheet extends Omit<Initiative, 'territory'> {
  readonly territory: AuthoredTerritory;
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
