export type Severity = 'erreur' | 'avertissement';

/** A problem in an author's file; its message and help are French. */
export interface Diagnostic {
  readonly severity: Severity;
  /** Stable kebab-case French code, e.g. `territoire-inconnu`. */
  readonly code: string;
  readonly file: string;
  /** Line and column count from 1. */
  readonly line: number;
  readonly column: number;
  /** Number of characters to underline; at least 1. */
  readonly length: number;
  readonly message: string;
  /** The next step. */
  readonly help: string;
}

export const isError = ({ severity }: Pick<Diagnostic, 'severity'>): boolean => severity === 'erreur';
