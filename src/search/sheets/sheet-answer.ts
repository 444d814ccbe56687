/** A run of a text that matches the query, or not. Pieces joined give the text back. */
export interface TextPiece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** The sentence of a sheet that best answers a query. */
export interface Excerpt {
  /** Heading of the section that it comes from, or what it is (« Territoire », « Thèmes », « Niveau »). French. */
  readonly heading: string;
  readonly pieces: readonly TextPiece[];
}

/** A sheet that answers a query. */
export interface SheetResult {
  readonly id: string;
  /** To compare answers to one query, never shown. */
  readonly score: number;
  /** The sheet's title, the query's words apart. */
  readonly title: readonly TextPiece[];
  /** Null when the title alone answers. */
  readonly excerpt: Excerpt | null;
  /** It says every word as typed, whatever its ending: none is only begun, none is a slip. */
  readonly isExact: boolean;
  /** No sheet has all the words of the query; this one has the most telling of them. */
  readonly isPartial: boolean;
}

/** What a query finds; the sentences that answer are looked for in as many sheets as are asked of it. */
export interface FoundSheets {
  readonly count: number;
  /** The best, at most `limit`. */
  readonly best: (limit: number) => SheetResult[];
}

/** The search in sheets once its index and its code have come. */
export interface SheetSearch {
  /** See `findSheets`. */
  readonly find: (query: string) => FoundSheets;
  /** See `suggestQueries`. */
  readonly suggest: (query: string) => string[];
  /** See `startingQueries`. */
  readonly start: (limit: number) => string[];
}
