import type { Diagnostic } from '../domain/diagnostic.ts';
import { formatDiagnostics } from './sheet/format-diagnostic.ts';

export type Texts = ReadonlyMap<string, string>;

const gravity = ({ severity }: Diagnostic): number => (severity === 'erreur' ? 1 : 0);

/** What stops the build comes last, where a terminal is read. */
const byGravity = (a: Diagnostic, b: Diagnostic): number => gravity(a) - gravity(b);

/** Its message is the French report, ready to print. */
export class ContentError extends Error {
  readonly #diagnostics: readonly Diagnostic[];
  readonly #texts: Texts;

  constructor(diagnostics: readonly Diagnostic[], texts: Texts) {
    super(formatDiagnostics(diagnostics.toSorted(byGravity), texts));
    this.name = 'ContentError';
    // Whatever prints an error prints its stack, which would push the report out of the terminal.
    this.stack = this.message;
    this.#diagnostics = diagnostics;
    this.#texts = texts;
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  get texts(): Texts {
    return this.#texts;
  }
}
