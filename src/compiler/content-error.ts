import { type Diagnostic, isError } from '../core/settings/diagnostic.ts';
import { formatDiagnostics } from './sheet/format-diagnostic.ts';

export type Texts = ReadonlyMap<string, string>;

/** What stops the build comes last, where a terminal is read. */
function report(diagnostics: readonly Diagnostic[], texts: Texts): string {
  const parts = [diagnostics.filter((each) => !isError(each)), diagnostics.filter(isError)];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => formatDiagnostics(part, texts))
    .join('\n\n');
}

/** Its message is the French report, ready to print. */
export class ContentError extends Error {
  readonly #diagnostics: readonly Diagnostic[];
  readonly #texts: Texts;

  constructor(diagnostics: readonly Diagnostic[], texts: Texts) {
    super(report(diagnostics, texts));
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
