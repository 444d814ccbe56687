interface Placed {
  /** Line in the received document, from 1. */
  readonly line: number;
  /** Blank lines just above. */
  readonly gap: number;
}

/** One item of a list, its bullet apart. */
export interface SourceItem {
  /** Words, possibly over several lines (a nested list keeps its own marks). */
  readonly text: string;
  /** The Markdown marker as written: `-`, `*`, `+`, `3.`. */
  readonly marker: string;
}

/** One block of a received document, its words as Markdown source. */
export type SourceBlock =
  | (Placed & { readonly kind: 'heading'; readonly depth: number; readonly text: string })
  | (Placed & { readonly kind: 'paragraph' | 'quote'; readonly text: string })
  | (Placed & { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly SourceItem[] });
