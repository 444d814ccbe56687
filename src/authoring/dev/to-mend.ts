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

export interface Mistake {
  /** The same as long as it is not mended, wherever it moves to. */
  readonly id: string;
  readonly isError: boolean;
  /** Made since the server started. */
  readonly isFresh: boolean;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly help: string;
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
