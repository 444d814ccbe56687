import type { Spot } from '../../content/diagnostics/yaml-source.ts';
import type { Initiative, SectionKind, SourceDocument } from '../../core/sheet/initiative.ts';

/** Not yet looked up. */
export interface AuthoredTerritory extends Spot {
  readonly words: string;
}

export interface AuthoredPlace extends Spot {
  readonly words: string;
  /** INSEE code, for a name that is unofficial or shared; else null. */
  readonly code: string | null;
}

/** A sheet whose territories and places are still words, not looked up, and not marked in the text. */
export interface ParsedSheet
  extends Omit<Initiative, 'territories' | 'places' | 'summary' | 'provenance' | 'offered' | 'outline'> {
  /** The main one first. */
  readonly authored: readonly [AuthoredTerritory, ...AuthoredTerritory[]];
  readonly places: readonly AuthoredPlace[];
  readonly setAside: readonly string[];
}

export interface StoredImage {
  readonly bytes: number;
  /** Pixels; 0 where the file is no image that can be read. */
  readonly width: number;
  readonly height: number;
}

export interface SheetContext {
  /** Null where their file cannot be read: any theme is then accepted. */
  readonly themes: readonly { readonly id: string; readonly label: string }[] | null;
  readonly documents: ReadonlyMap<string, SourceDocument>;
  /** Those of `images/`, by name. */
  readonly images?: ReadonlyMap<string, StoredImage>;
  /** The kind of a part, by its heading; by default only the headings of the format are known. */
  readonly kindOf?: (heading: string) => SectionKind;
}
