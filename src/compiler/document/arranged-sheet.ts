/** A block of a sheet file, its words as Markdown source. */
export type Part =
  | { readonly type: 'section' | 'subheading' | 'paragraph' | 'caption'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly { readonly marker: string; readonly text: string }[] }
  | { readonly type: 'quotation'; readonly paragraphs: readonly string[] };

/** A line or a mark that is not published. */
export interface SetAside {
  readonly text: string;
  /** Line of the received document, from 1. */
  readonly line: number;
}

/** A sheet of the document, put in the order and the shape of a sheet file. */
export interface ArrangedSheet {
  /** Line of the document where the sheet begins, from 1. */
  readonly line: number;
  readonly parts: readonly Part[];
  /** Scraps of logos. */
  readonly noise: readonly SetAside[];
  /** Guillemets that belong to no words. */
  readonly strays: readonly SetAside[];
}
