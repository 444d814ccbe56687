import type ts from 'typescript';

export interface CodeFile {
  /** Path from the repository, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  /** A test, or something that only tests read: most rules leave it alone. */
  readonly test: boolean;
}

export interface TextFile {
  readonly path: string;
  readonly text: string;
}

export interface House {
  readonly code: readonly CodeFile[];
  readonly styles: readonly TextFile[];
  /** HTML and other text served beside the code. */
  readonly pages: readonly TextFile[];
  /** The site's name as `data/site.json` has it. */
  readonly siteName: string;
}

export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly what: string;
}

export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly find: (house: House) => readonly Finding[];
  /** The figure held against the limit, where it isn't the number of findings. */
  readonly measure?: (house: House) => number;
}
