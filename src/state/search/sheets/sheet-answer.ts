/** Pieces joined give the text back. */
export interface TextPiece {
  readonly text: string;
  readonly isMatch: boolean;
}

export interface Excerpt {
  /** Heading of the section that it comes from, or what it is (« Territoire », « Thèmes », « Échelon »). French. */
  readonly heading: string;
  readonly pieces: readonly TextPiece[];
}

export interface SheetResult {
  readonly id: string;
  readonly title: readonly TextPiece[];
  /** Null when the title alone answers. */
  readonly excerpt: Excerpt | null;
  readonly isExact: boolean;
  readonly isMisspelt: boolean;
  readonly isPartial: boolean;
  /** Its words that are near one that no sheet says; empty where it is found by the words that were typed. */
  readonly near: readonly string[];
}

export interface FoundSheets {
  readonly count: number;
  readonly results: readonly SheetResult[];
}
