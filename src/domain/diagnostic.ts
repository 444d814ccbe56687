/** How bad a diagnostic is: an error stops publication, a warning does not. */
export type Severity = 'erreur' | 'avertissement';

/** A problem in an author's file, told in French with the next step. */
export interface Diagnostic {
  readonly severity: Severity;
  /** Stable kebab-case French code, e.g. `territoire-inconnu`. */
  readonly code: string;
  /** Path from the project's root. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** Number of characters to underline; at least 1. */
  readonly length: number;
  /** What is wrong. */
  readonly message: string;
  /** What to do next. */
  readonly help: string;
}
